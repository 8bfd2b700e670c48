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
// paperLimit where it sets pages. Where more than three quarters of that live, it
// may grow by half of it, or of large notes collecting would take all the time.
const (
	collectAt   = 400       // per cent of growth
	memoryLimit = 43 << 20  // bytes; the pages of the program itself come to some 20 MB more
	paperLimit  = 100 << 20 // bytes
	beside      = 8 << 20   // bytes that the program takes beside the heap
)

// leastLimit is the limit that holds until more than three quarters of it live.
var leastLimit atomic.Int64

func (p *program) tuneMemory() {
	if p.getenv("GOGC") == "" && p.getenv("GOMEMLIMIT") == "" {
		debug.SetGCPercent(collectAt)
		leastLimit.Store(memoryLimit)
		debug.SetMemoryLimit(memoryLimit)
		keepRoom()
	}
}

// makeRoom raises the limit, if there is one, for a command that sets pages.
func makeRoom() {
	if leastLimit.CompareAndSwap(memoryLimit, paperLimit) {
		debug.SetMemoryLimit(paperLimit)
		debug.SetGCPercent(-1)
	}
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
		}
	})
})

// limitFor returns the limit for so many bytes that live.
func limitFor(live int64) int64 {
	least := leastLimit.Load()
	if live <= least/4*3 {
		return least
	}
	return live + live/2 + beside
}

// afterCollections calls f after each collection.
func afterCollections(f func()) {
	type garbage struct{ _ *garbage } // with a pointer, so that it stands alone
	runtime.SetFinalizer(new(garbage), func(*garbage) {
		f()
		afterCollections(f)
	})
}
