package main

import "syscall"

// inLargePages asks for memory that nothing has touched yet to come in large
// pages. A system that does not have them may refuse.
func inLargePages(memory []byte) { _ = syscall.Madvise(memory, syscall.MADV_HUGEPAGE) }
