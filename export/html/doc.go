// Package html writes web pages of one file each: no script, nothing to load,
// light or dark as the reader's screen is, and fit to be printed.
//
// # Where to start
//
// [WriteIndex] writes the index-only summary, [WriteReading] the reading list.
// Both set a page's frame (page.go) and its looks (style.go) by themselves.
//
// # Promises
//
// Text of the notes is always escaped, so that no notes can change the page.
// Addresses become links only if they are http, https or mailto. Colours have
// a contrast of 7 : 1 or more, pages have one h1, and what a picture shows is
// said in words as well. The same book gives the same bytes.
package html
