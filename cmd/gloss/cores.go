package main

import (
	"runtime"
	"sync/atomic"

	"gloss/model"
)

// Reading notes, finding names and writing most books are work for one core. A
// second one would only be the collector's, who then is at work beside the
// program, which costs both more time than it saves. So the program begins on
// one core, and takes the others where it has something to do for them.

// onOneCore is whether the program has yet to take the other cores.
var onOneCore atomic.Bool

// beginOnOneCore is for the start of the program, unless the environment says on
// how many cores it is to run.
func beginOnOneCore(getenv func(string) string) {
	if getenv("GOMAXPROCS") == "" {
		onOneCore.Store(true)
		runtime.GOMAXPROCS(1)
	}
}

// takeCores has the program run on all cores.
func takeCores() {
	if onOneCore.CompareAndSwap(true, false) {
		runtime.SetDefaultGOMAXPROCS()
	}
}

// longNotes is the length of notes, in bytes, from which on most of what is made
// of them at each step is large enough to be collected by itself.
const longNotes = 1 << 20

// collectBetween collects what a step has left behind that went over all of the
// notes. Between two steps there is least to look at, and nothing is made
// meanwhile, so that it takes less than it would within the next. With pages to
// set there is room enough without.
func collectBetween(doc *model.Document) {
	size := 0
	for _, s := range doc.Sources {
		size += s.Bytes
	}
	if size >= longNotes && leastLimit.Load() == memoryLimit {
		runtime.GC()
	}
}
