package main

import (
	"fmt"
	"os"
	"syscall"
)

// memory says how much memory a program that has ended took at most.
func memory(state *os.ProcessState) string {
	if usage, ok := state.SysUsage().(*syscall.Rusage); ok {
		return fmt.Sprintf("  %4d MB", usage.Maxrss/1000)
	}
	return ""
}
