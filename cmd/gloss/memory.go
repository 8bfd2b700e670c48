package main

import (
	"runtime"
	"runtime/debug"
	"runtime/metrics"
	"sync"
	"sync/atomic"

	"gloss/model"
)

// The collector's settings. Most of what is made of notes lives until the
// program ends, so collecting early finds little: the heap may grow by
// collectAt, and where the program sets pages by as much as the limit allows. It
// is collected eagerly where the program would take more than memoryLimit,
// longLimit where it gives back the pages of its own that it has done with, or
// paperLimit where it sets pages. It may grow beyond that with what lives, at
// last by half of it, or of large notes collecting would take all the time. Where
// half is more than muchGrowth, that or a quarter has to do, so that long notes do
// not take more than ten times their size.
const (
	collectAt   = 750       // per cent of growth: first at some 30 MB, where long notes have just been read
	memoryLimit = 42 << 20  // bytes; the pages of the program itself come to some 20 MB more
	longLimit   = 52 << 20  // bytes; of the program itself some 12 MB stay at most
	paperLimit  = 100 << 20 // bytes
	beside      = 8 << 20   // bytes that the program takes beside the heap
	muchGrowth  = 64 << 20  // bytes
	frugal      = 23 << 20  // bytes; so much less than twice what lives is enough for notes of middling size
)

// leastLimit is the limit that holds where little lives.
var leastLimit atomic.Int64

func (p *program) tuneMemory() {
	runtime.MemProfileRate = 0 // nobody looks at what would be kept
	if p.getenv("GOGC") == "" && p.getenv("GOMEMLIMIT") == "" {
		debug.SetGCPercent(collectAt)
		leastLimit.Store(memoryLimit)
		debug.SetMemoryLimit(memoryLimit)
		keepRoom()
	}
}

// makeRoom raises the limit, if there is one, for a command that sets pages, and
// keeps all cores for it.
func makeRoom() {
	if leastLimit.CompareAndSwap(memoryLimit, paperLimit) || leastLimit.CompareAndSwap(longLimit, paperLimit) {
		debug.SetMemoryLimit(paperLimit)
		debug.SetGCPercent(-1)
	}
	cores.CompareAndSwap(allCores, givenCores)
}

// keepRoom moves the limit with what lives, from now on.
var keepRoom = sync.OnceFunc(func() {
	live := []metrics.Sample{{Name: "/gc/heap/live:bytes"}}
	afterCollections(func() {
		metrics.Read(live)
		limit := limitFor(int64(live[0].Value.Uint64()))
		debug.SetMemoryLimit(limit)
		if limit > leastLimit.Load() {
			takeCores() // so much lives that collecting takes long
		}
	})
})

// limitFor returns the limit for so many bytes that live.
func limitFor(live int64) int64 {
	least := leastLimit.Load()
	return max(least, min(live+growth(live)+beside, 2*live-frugal))
}

// growth returns by how much the heap may grow where so many bytes live.
func growth(live int64) int64 {
	return max(min(live/2, muchGrowth), live/4)
}

// afterCollections calls f after each collection.
func afterCollections(f func()) {
	type garbage struct{ _ *garbage } // with a pointer, so that it stands alone
	runtime.SetFinalizer(new(garbage), func(*garbage) {
		f()
		afterCollections(f)
	})
}

// longNotes is the length of notes, in bytes, from which on most of what is made
// of them at each step is large enough to be collected by itself.
const longNotes = 1 << 20

// veryLongNotes is the length from which on there is no room to spare for pages
// either.
const veryLongNotes = 16 << 20

// collectBetween collects what a step has left behind that went over all of the
// notes. Between two steps there is least to look at, and nothing is made
// meanwhile, so that it takes less than it would within the next. With pages to
// set there is room enough without, unless the notes are very long.
func collectBetween(docs ...*model.Document) {
	leaveBetween(docs...)
	limit := leastLimit.Load()
	if size := sizeOf(docs...); size >= longNotes && (limit == memoryLimit || limit == longLimit || size >= veryLongNotes) {
		runtime.GC()
	}
}

// leaveBetween gives back what a step has used of the program itself and the next
// does not use.
func leaveBetween(docs ...*model.Document) {
	if sizeOf(docs...) >= longNotes && leastLimit.Load() != 0 {
		leaveOwnPages()
	}
}

// sizeOf returns the bytes of the notes that documents were made of.
func sizeOf(docs ...*model.Document) (size int) {
	for _, doc := range docs {
		for _, s := range doc.Sources {
			size += s.Bytes
		}
	}
	return size
}

// foresee makes room for what is made of long notes: what the program itself takes
// where it can be given back, and a stretch of memory that
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
	if limit == memoryLimit && canLeaveOwnPages() {
		limit = longLimit
		leastLimit.Store(limit)
		debug.SetMemoryLimit(limit)
	}
	percent := debug.SetGCPercent(-1) // the stretch itself is nothing to collect for
	inLargePages(make([]byte, limit/8*6))
	debug.SetGCPercent(percent)
	runtime.GC() // which leaves the stretch to what follows
}

// Reading notes, finding names and writing most books are work for one core. A
// second one would only be the collector's, who then is at work beside the
// program, which costs both more time than it saves. So the program leaves the
// other cores alone where it sets no pages, until it has something to do for
// them.

// cores says on which cores the program runs.
var cores atomic.Int32

const (
	givenCores = iota // those that it found, for good
	allCores          // all
	oneCore
)

// ownCores is for a process that is nothing but the program, unless the
// environment says on how many cores it is to run.
func ownCores(getenv func(string) string) {
	if getenv("GOMAXPROCS") == "" {
		cores.Store(allCores)
	}
}

// leaveCores has the program run on one core where it sets no pages.
func leaveCores() {
	if cores.CompareAndSwap(allCores, oneCore) {
		runtime.GOMAXPROCS(1)
	}
}

// takeCores has the program run on all cores.
func takeCores() {
	if cores.CompareAndSwap(oneCore, allCores) {
		runtime.SetDefaultGOMAXPROCS()
	}
}
