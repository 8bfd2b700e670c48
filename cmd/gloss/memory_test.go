package main

import (
	"runtime"
	"runtime/debug"
	"testing"
	"time"
)

// TestRoom holds much memory for a while: the limit goes up with it, and down
// again.
func TestRoom(t *testing.T) {
	least, before := leastLimit.Swap(memoryLimit), debug.SetMemoryLimit(memoryLimit)
	defer leastLimit.Store(least)
	defer debug.SetMemoryLimit(before)
	defer debug.SetGCPercent(debug.SetGCPercent(collectAt))
	if makeRoom(); debug.SetMemoryLimit(-1) != paperLimit {
		t.Errorf("with pages to set, the limit is %d", debug.SetMemoryLimit(-1))
	}
	keepRoom()
	reaches := func(what string, met func(limit int64) bool) {
		t.Helper()
		for end := time.Now().Add(10 * time.Second); ; {
			runtime.GC()
			limit := debug.SetMemoryLimit(-1)
			if met(limit) {
				return
			}
			if time.Now().After(end) {
				t.Fatalf("%s: the limit is %d", what, limit)
			}
			time.Sleep(time.Millisecond)
		}
	}
	const much = 200 << 20
	held := make([]byte, much)
	reaches("with much in the memory", func(limit int64) bool { return limit > much*5/4 })
	runtime.KeepAlive(held)
	held = nil
	reaches("with that gone", func(limit int64) bool { return limit < much })
}

// TestLimit holds that notes of hundreds of talks keep to the limit, and that
// what is larger has room to grow: more, the more lives.
func TestLimit(t *testing.T) {
	defer leastLimit.Store(leastLimit.Swap(memoryLimit))
	for _, live := range []int64{0, 1 << 20, memoryLimit / 2, memoryLimit / 10 * 7} {
		if limit := limitFor(live); limit != memoryLimit {
			t.Errorf("with %d bytes that live, the limit is %d", live, limit)
		}
	}
	room := int64(0)
	for live := int64(memoryLimit); live < 100*memoryLimit; live += live / 4 {
		limit := limitFor(live)
		if limit-beside-live < max(live/4, room) {
			t.Errorf("with %d bytes that live, the limit is %d", live, limit)
		}
		room = limit - beside - live
	}
}
