package main

import (
	"bytes"
	"strings"
	"testing"
	"unicode/utf8"
)

// The columns of what a command wrote stand below each other in any script.
func TestProductsAreAligned(t *testing.T) {
	var out bytes.Buffer
	p := &program{out: &printer{w: &out}}
	products := []*product{
		{out: &staged{path: "out/föhn-é.epub", size: 1}, amount: "1 document"},
		{out: &staged{path: "x.pdf", size: 123456}, amount: "12 pages"},
	}
	if err := p.tellProducts(products); err != nil {
		t.Fatal(err)
	}
	lines := strings.Split(strings.TrimSuffix(out.String(), "\n"), "\n")
	if len(lines) != 2 || !strings.HasPrefix(lines[0], "out/föhn-é.epub     1 kB  1 document") {
		t.Fatalf("%q", out.String())
	}
	at := func(line, word string) int { return utf8.RuneCountInString(line[:strings.Index(line, word)]) }
	if at(lines[0], " kB") != at(lines[1], " kB") || at(lines[0], "1 document") != at(lines[1], "12 pages") {
		t.Errorf("the columns do not stand below each other:\n%s", out.String())
	}
}
