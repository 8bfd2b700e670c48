package main

import (
	"bytes"
	"io"
	"os"
	"strings"
)

// This file keeps gloss from taking its own lists for notes, as they often
// stand in the folder of the notes.

// The marks by which a list that gloss wrote is known: the last line of text
// and Markdown, and the generator in the head of a web page (export/html
// writes it). The notes in normal form have none: they are notes.
const (
	textMark     = "Made by gloss."
	markdownMark = "<!-- made by gloss -->"
	htmlMark     = `<meta name="generator" content="gloss">`
)

// signed returns a way to write a list with a mark as its last line.
func signed[T any](mark string, write func(io.Writer, T) error) func(io.Writer, T) error {
	return func(w io.Writer, list T) error {
		if err := write(w, list); err != nil {
			return err
		}
		_, err := io.WriteString(w, "\n"+mark+"\n")
		return err
	}
}

// isOwn reports whether a file begins or ends as a list that gloss wrote. What
// cannot be read is not: whoever reads it next says why.
func isOwn(path string) bool {
	f, err := os.Open(path)
	if err != nil {
		return false
	}
	defer f.Close()
	var head [4096]byte
	n, err := io.ReadFull(f, head[:])
	if err != nil && err != io.EOF && err != io.ErrUnexpectedEOF {
		return false
	}
	tail := head[:n]
	if info, err := f.Stat(); err == nil && info.Size() > int64(len(head)) {
		tail = make([]byte, 128)
		if _, err := f.ReadAt(tail, info.Size()-int64(len(tail))); err != nil {
			return false
		}
	}
	return ownPage(string(head[:n])) || ownList(string(bytes.TrimSpace(tail)))
}

// ownPage reports whether a web page begins as ours do. Only what stands
// before the title counts: the rest is words of notes.
func ownPage(head string) bool {
	before, _, titled := strings.Cut(head, "<title>")
	return titled && strings.HasPrefix(before, "<!DOCTYPE html>") && strings.Contains(before, htmlMark)
}

// ownList reports whether text ends in a line that is a mark.
func ownList(tail string) bool {
	for _, mark := range []string{textMark, markdownMark} {
		if rest, ok := strings.CutSuffix(tail, mark); ok && strings.HasSuffix(rest, "\n") {
			return true
		}
	}
	return false
}
