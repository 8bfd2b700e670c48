package main

import (
	"io"
	"os"
	"testing"
)

func TestZZProf(t *testing.T) {
	f := os.Getenv("ZZ")
	if f == "" {
		t.Skip()
	}
	for range 2 {
		run([]string{"gloss", "pdf", "-q", "-o", "/tmp/tags/zz.pdf", f}, nil, io.Discard, os.Stderr, func(string) string { return "" })
	}
}
