package index

import (
	"strings"

	"gloss/model/catalog"
)

// This file tells where no word is guessed to be a name: within addresses, paths and code.

// guessable refuses what stands in an address, a path, a call, an option or a
// file's name.
func (f *finder) guessable(r *run, lo, hi int) bool {
	text := r.text
	if r.segs.lo == r.segs.hi && betweenBlanks(text, lo, hi) {
		return true // as most
	}
	if f.spoiled(text, lo, hi, false) || lo > 0 && spoilsBefore[text[lo-1]] && !(text[lo-1] == '/' && listSlash(text, lo-1)) && !(text[lo-1] == '*' && r.kind != codeRun) {
		return false
	}
	if hi < len(text) && spoilsAfter[text[hi]] {
		return false
	}
	if lo == 0 && hi < len(text) && text[hi] == '/' && strings.IndexByte(text, ' ') < 0 && !hasUpper(text) {
		return false // "google/mtail"
	}
	if lo > 6 && hi < len(text) && text[lo-1] == '/' && text[hi] == '/' && siteOfCode(lastWordOf(text[:lo-1])) {
		return false // whose repository it is
	}
	if s := f.layout.segAt(r, int32(lo)); s != nil && s.link != nil && hi < len(text) && text[hi] == '/' && ownerOf(s.link.Target, text[lo:hi]) {
		return false
	}
	if lo > 1 && (text[lo-1] == '"' || text[lo-1] == '\'') && text[lo-2] == '=' {
		return false // the value of an attribute
	}
	if hi-lo <= 5 && lo > 1 && (text[lo-1] == ' ' && isDigit(text[lo-2]) || isDigit(text[lo-1])) && !hasUpper(text[lo:hi]) {
		return false // a unit
	}
	if strings.HasPrefix(text[hi:], "::") || strings.HasPrefix(text[hi:], "://") || hi+1 < len(text) && (text[hi] == '.' || text[hi] == ':' || text[hi] == '\'' && text[hi+1] != 's') && isWordByte(text[hi+1]) {
		return false
	}
	if s := f.layout.segAt(r, int32(lo)); s != nil && r.segs.lo != r.segs.hi {
		if s.opaque || s.link != nil && (s.link.Auto || strings.Contains(s.link.Target, "="+text[lo:hi])) || s.code() && (int(s.lo) != lo || int(s.hi) != hi) {
			return false
		}
	}
	return true
}

// betweenBlanks reports whether the bytes [lo,hi) are a word without a hyphen that has a
// blank on each side, or a comma behind it, and is no unit of a number.
func betweenBlanks(text string, lo, hi int) bool {
	if lo > 0 && text[lo-1] != ' ' || hi < len(text) && text[hi] != ' ' && text[hi] != ',' {
		return false
	}
	if lo > 1 && isDigit(text[lo-2]) {
		return false
	}
	for _, b := range []byte(text[lo:hi]) {
		if b == '-' {
			return false
		}
	}
	return true
}

// spoilsBefore and spoilsAfter are the marks beside a word that make it a part of
// something else.
var spoilsBefore, spoilsAfter = bytesOf("/.:=*-+%^#"), bytesOf("([{=<%\\")

// ownerOf reports whether an address is that of a repository of the one so called, whatever
// it is for, or of a page in it.
func ownerOf(url, name string) bool {
	host, path := hostOf(url), pathOf(url)
	owner := projectAt(host, path).owner
	if codeSite(host) {
		owner, _, _ = strings.Cut(path, "/")
	}
	return owner != "" && strings.EqualFold(owner, name)
}

// siteOfCode reports whether the word is that of a site where code is kept.
func siteOfCode(word string) bool {
	switch catalog.Fold(word) {
	case "github", "gitlab", "bitbucket", "codeberg", "sourcehut":
		return true
	}
	return false
}

// listSlash reports whether a slash parts words of a list: "gofmt/golint".
func listSlash(text string, at int) bool {
	return at > 0 && (isWordByte(text[at-1]) || text[at-1] == ' ') && (at < 2 || text[at-1] != '.')
}
