package main

import (
	"errors"
	"fmt"
	"io"
)

// The exit codes of gloss.
const (
	exitDone   = 0
	exitFailed = 1 // it could not be done
	exitUsage  = 2 // the command line is wrong
	exitStrict = 3 // --strict, and something was wrong with the notes
)

// failure is an error with what a person can do about it.
type failure struct {
	code    int
	message string
	hint    string // may be empty
}

func (f *failure) Error() string { return f.message }

// misuse returns the failure of a wrong command line.
func misuse(hint, format string, args ...any) error {
	return &failure{exitUsage, fmt.Sprintf(format, args...), hint}
}

// failed returns the failure of a right command line.
func failed(hint, format string, args ...any) error {
	return &failure{exitFailed, fmt.Sprintf(format, args...), hint}
}

// tell prints an error with its hint and returns the exit code.
func tell(w io.Writer, err error) int {
	if err == nil {
		return exitDone
	}
	fmt.Fprintf(w, "gloss: %v\n", err)
	var f *failure
	if !errors.As(err, &f) {
		return exitFailed
	}
	if f.hint != "" {
		fmt.Fprintf(w, "  %s\n", f.hint)
	}
	return f.code
}
