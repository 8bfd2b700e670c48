package main

import (
	"runtime"
	"runtime/debug"
)

// foresee makes room for what is made of long notes: a stretch of memory that
// the system, where it can, hands out in large pages. In small ones it does so
// many thousand times, which takes as long as some of the work itself. What is
// not needed of the stretch is never handed out, and takes no memory.
func foresee(inputs []input) {
	size := 0
	for _, in := range inputs {
		size += len(in.data)
	}
	limit := leastLimit.Load()
	if size < longNotes || limit == 0 {
		return
	}
	percent := debug.SetGCPercent(-1) // the stretch itself is nothing to collect for
	inLargePages(make([]byte, limit/2))
	debug.SetGCPercent(percent)
	runtime.GC() // which leaves the stretch to what follows
}
