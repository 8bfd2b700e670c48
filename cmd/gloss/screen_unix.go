//go:build unix

package main

import (
	"io"
	"os"

	"golang.org/x/sys/unix"
)

// screenColumns returns how many columns the terminal has that w writes to, 0 where that
// is none or does not say.
func screenColumns(w io.Writer) int {
	f, ok := w.(*os.File)
	if !ok {
		return 0
	}
	size, err := unix.IoctlGetWinsize(int(f.Fd()), unix.TIOCGWINSZ)
	if err != nil {
		return 0
	}
	return int(size.Col)
}
