package main

import (
	"fmt"
	"runtime"
	"runtime/debug"
	"slices"
	"strings"
	"testing"
	"time"

	"gloss/model"
	"gloss/notes"
	"gloss/notes/notestest"
)

// TestRoom holds much memory for a while: the limit goes up with it, and down
// again.
func TestRoom(t *testing.T) {
	least, before := leastLimit.Swap(longLimit), debug.SetMemoryLimit(longLimit)
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

func TestGrowth(t *testing.T) {
	for _, c := range []struct{ live, want int64 }{{40 << 20, 20 << 20}, {200 << 20, 64 << 20}, {400 << 20, 100 << 20}} {
		if got := growth(c.live); got != c.want {
			t.Errorf("%d live: %d, not %d", c.live, got, c.want)
		}
	}
}

// TestHeldPoints reads a hundred thousand points in each format that has points:
// what lives when they are read must leave room, within ten times the size of the
// notes, for what the collector has not seen yet.
func TestHeldPoints(t *testing.T) {
	notestest.Long(t)
	const most = 6.5
	for name, c := range map[string]struct{ head, before, behind string }{
		"n.md":   {"# Notes\n\n", "- ", "\n"},
		"n.txt":  {"Notes\n\n", "- ", "\n"},
		"n.org":  {"* Notes\n\n", "- ", "\n"},
		"n.rst":  {"Notes\n=====\n\n", "- ", "\n"},
		"n.html": {"<html><body><h1>Notes</h1><ul>\n", "<li>", "</li>\n"},
		"n.opml": {"<opml version=\"2.0\"><body><outline text=\"Notes\">\n", "<outline text=\"", "\"/>\n"},
	} {
		data := []byte(c.head + strings.Repeat(c.before+"points and what they say of engines"+c.behind, 100_000))
		size := float64(len(data))
		before := alive()
		doc, err := readNotes(input{name: name, shown: name, data: data}, "", notes.Options{})
		if err != nil {
			t.Fatal(err)
		}
		data = nil
		doc = notes.Prepare([]*model.Document{doc}, notes.Meta{})
		times := 1 + float64(alive()-before)/size // with the bytes of the file, which are gone
		t.Logf("%s: %.1f times its size", name, times)
		if times > most {
			t.Errorf("%s: %.1f times its size is held, more than %.1f", name, times, most)
		}
		runtime.KeepAlive(doc)
	}
}

// TestHeldSections reads notes of many headings, each with a few short points, in
// the formats that have headings: no reader holds ten times the size of its notes,
// be they long or short.
func TestHeldSections(t *testing.T) {
	const most = 9
	point := func(before, behind string) string {
		return before + "who came and who did not" + behind + before + "minutes of last time" + behind + before + "a plan for the spring" + behind
	}
	for name, c := range map[string]struct{ head, section, foot string }{
		"markdown": {"", "## Opening the meeting\n\n" + point("- ", "\n") + "\n", ""},
		"text":     {"", "Opening the meeting\n===================\n\n" + point("- ", "\n") + "\n", ""},
		"org":      {"", "* Opening the meeting\n" + point("- ", "\n"), ""},
		"rst":      {"", "Opening the meeting\n-------------------\n\n" + point("- ", "\n") + "\n", ""},
		"html":     {"<html><body>\n", "<h2>Opening the meeting</h2>\n<ul>\n" + point("<li>", "</li>\n") + "</ul>\n", "</body></html>\n"},
		"opml":     {"<opml version=\"2.0\"><body>\n", "<outline text=\"Opening the meeting\">" + point("<outline text=\"", "\"/>") + "</outline>\n", "</body></opml>\n"},
	} {
		at := slices.IndexFunc(readers(), func(f notes.Format) bool { return f.Name == name })
		for _, size := range []int{10_000, 1_000_000} {
			t.Run(fmt.Sprintf("%s of %d bytes", name, size), func(t *testing.T) {
				notestest.Held(t, readers()[at], c.head+strings.Repeat(c.section, size/len(c.section))+c.foot, most)
			})
		}
	}
}

// alive returns the bytes that live on the heap.
func alive() int64 {
	runtime.GC()
	runtime.GC() // what pools keep is let go only now
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return int64(m.HeapAlloc)
}

// TestLimit holds that notes of hundreds of talks keep to the limit, and that
// what is larger has room to grow: more, the more lives.
func TestLimit(t *testing.T) {
	defer leastLimit.Store(leastLimit.Swap(memoryLimit))
	for _, least := range []int64{longLimit, memoryLimit} {
		leastLimit.Store(least)
		for _, live := range []int64{0, 1 << 20, least / 2, least / 10 * 7} {
			if limit := limitFor(live); limit != least {
				t.Errorf("with %d bytes that live, the limit is %d, not %d", live, limit, least)
			}
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

// The room that is made for long notes is not held, and changes nothing of when
// what lives is collected.
func TestForesee(t *testing.T) {
	least := leastLimit.Swap(paperLimit)
	defer leastLimit.Store(least)
	percent := debug.SetGCPercent(432)
	defer debug.SetGCPercent(percent)
	var before, after runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&before)
	foresee([]input{{data: make([]byte, longNotes/2)}})
	runtime.ReadMemStats(&after)
	if after.TotalAlloc-before.TotalAlloc > longNotes {
		t.Errorf("for short notes %d bytes were taken", after.TotalAlloc-before.TotalAlloc)
	}
	foresee([]input{{data: make([]byte, longNotes/2)}, {data: make([]byte, longNotes/2)}})
	runtime.ReadMemStats(&after)
	if after.TotalAlloc-before.TotalAlloc < paperLimit/4 {
		t.Errorf("for long notes no more than %d bytes were taken", after.TotalAlloc-before.TotalAlloc)
	}
	if after.HeapAlloc > before.HeapAlloc+paperLimit/8 {
		t.Errorf("%d bytes are held, %d were before", after.HeapAlloc, before.HeapAlloc)
	}
	if now := debug.SetGCPercent(432); now != 432 {
		t.Errorf("the heap may grow by %d per cent, not by 432", now)
	}
}

// TestCores leaves the other cores and takes them again, where the process is the
// program's own and no pages are to be set.
func TestCores(t *testing.T) {
	all := runtime.GOMAXPROCS(2)
	defer runtime.GOMAXPROCS(all)
	defer cores.Store(cores.Load())
	unset := func(string) string { return "" }
	for _, c := range []struct {
		what string
		own  func()
		want int
	}{
		{"in a process with others", func() {}, 2},
		{"in one of its own", func() { ownCores(unset) }, 1},
		{"with the number of cores set", func() { ownCores(func(string) string { return "2" }) }, 2},
		{"with pages to set", func() { ownCores(unset); makeRoom() }, 2},
	} {
		cores.Store(givenCores)
		c.own()
		leaveCores()
		if got := runtime.GOMAXPROCS(2); got != c.want {
			t.Errorf("%s it runs on %d cores", c.what, got)
		}
	}
	ownCores(unset)
	leaveCores()
	takeCores()
	if took := cores.Load(); took != allCores {
		t.Errorf("the cores are not taken again: %d", took)
	}
}
