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
// paperLimit where it sets pages; but it may grow by half of what lives in any
// case, or of large notes collecting would take all the time. Where that is more
// than muchGrowth and no pages are set, a quarter has to do, so that long notes do
// not take more than ten times their size.
const (
	collectAt   = 400       // per cent of growth
	memoryLimit = 56 << 20  // bytes
	paperLimit  = 100 << 20 // bytes
	beside      = 8 << 20   // bytes that the program takes beside the heap
	muchGrowth  = 64 << 20  // bytes
)

// leastLimit is the limit that holds until more than two thirds of it live.
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
		n := int64(live[0].Value.Uint64())
		if wanted := max(leastLimit.Load(), n+growth(n, leastLimit.Load() == paperLimit)+beside); wanted != limit {
			limit = wanted
			debug.SetMemoryLimit(limit)
		}
	})
})

// growth returns by how much the heap may grow where n bytes live.
func growth(n int64, pages bool) int64 {
	if pages {
		return n / 2
	}
	return max(min(n/2, muchGrowth), n/4)
}

// afterCollections calls f after each collection.
func afterCollections(f func()) {
	type garbage struct{ _ *garbage } // with a pointer, so that it stands alone
	runtime.SetFinalizer(new(garbage), func(*garbage) {
		f()
		afterCollections(f)
	})
}
