package main

import (
	"runtime"
	"runtime/debug"
	"runtime/metrics"
	"sync"
	"sync/atomic"
)

// The collector's settings. Most of what is made of notes lives until the
// program ends, so collecting early finds little: the heap may grow by
// collectAt, and where the program sets pages by as much as the limit allows. It
// is collected eagerly where the program would take more than memoryLimit, or
// paperLimit where it sets pages. It may grow beyond that with what lives, at
// last by half of it, or of large notes collecting would take all the time. Where
// half is more than muchGrowth and no pages are set, a quarter has to do, so that
// long notes do not take more than ten times their size.
const (
	collectAt   = 750       // per cent of growth: first at some 30 MB, where long notes have just been read
	memoryLimit = 42 << 20  // bytes; the pages of the program itself come to some 20 MB more
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
// takes all cores for it.
func makeRoom() {
	if leastLimit.CompareAndSwap(memoryLimit, paperLimit) {
		debug.SetMemoryLimit(paperLimit)
		debug.SetGCPercent(-1)
	}
	takeCores()
}

// keepRoom moves the limit with what lives, from now on.
var keepRoom = sync.OnceFunc(func() {
	live := []metrics.Sample{{Name: "/gc/heap/live:bytes"}}
	limit := leastLimit.Load()
	afterCollections(func() {
		metrics.Read(live)
		if wanted := limitFor(int64(live[0].Value.Uint64())); wanted != limit {
			limit = wanted
			debug.SetMemoryLimit(limit)
			takeCores() // so much lives that collecting takes long
		}
	})
})

// limitFor returns the limit for so many bytes that live.
func limitFor(live int64) int64 {
	least := leastLimit.Load()
	return max(least, min(live+growth(live, least == paperLimit)+beside, 2*live-frugal))
}

// growth returns by how much the heap may grow where so many bytes live.
func growth(live int64, pages bool) int64 {
	if pages {
		return live / 2
	}
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
