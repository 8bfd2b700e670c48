//go:build !unix

package main

import "io"

// screenColumns is for systems whose terminals say how wide they are.
func screenColumns(io.Writer) int { return 0 }
