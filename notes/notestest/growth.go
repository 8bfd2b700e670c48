package notestest

import (
	"runtime"
	"strings"
	"syscall"
	"testing"
	"time"

	"gloss/model"
	"gloss/notes"
)

// Fill returns a function that repeats a text up to about n bytes.
func Fill(unit string) func(n int) string {
	return func(n int) string { return strings.Repeat(unit, max(n/len(unit), 1)) + "\n" }
}

// use is what a reading took.
type use struct {
	cpu             time.Duration
	allocated, held int64 // bytes
	pieces          int64 // allocations
}

// Growth reads each text, which a function makes of about n bytes, at a size
// and at eight times that, checks what comes out, and prepares it. It fails where time,
// allocations or memory grow out of proportion. What a busy machine does to the
// clock is allowed for. Like all that measures it is left out where [Long] says.
func Growth(t *testing.T, f notes.Format, texts map[string]func(n int) string) {
	t.Helper()
	Long(t)
	const size, times = 16_000, 8
	for name, text := range texts {
		small, large := text(size), text(times*size)
		grown := float64(len(large)) / float64(len(small))
		a, b := take(t, f, name, small), take(t, f, name, large)
		// The square would be 64 times as much. What is quick is not worth a
		// word: clocks are not that fine.
		slow := func() bool { return b.cpu > 200*time.Millisecond && b.cpu.Seconds() > 3*grown*a.cpu.Seconds() }
		for try := 0; try < 3 && slow(); try++ {
			a.cpu, b.cpu = max(a.cpu, take(t, f, name, small).cpu), min(b.cpu, take(t, f, name, large).cpu)
		}
		t.Logf("%-24s %9s %9s, %3.0f times the source allocated, %3.0f held", name, a.cpu.Round(time.Microsecond), b.cpu.Round(time.Microsecond),
			float64(b.allocated)/float64(len(large)), float64(b.held)/float64(len(large)))
		if slow() {
			t.Errorf("%s: %s for %d bytes, but %s for %d", name, a.cpu, len(small), b.cpu, len(large))
		}
		const room = 1 << 20 // for what is allocated once
		// A long list that is allocated anew as it grows costs up to twice as
		// much at one size as at another; the square would be eight times as much.
		if float64(b.allocated) > 2*grown*float64(a.allocated)+room {
			t.Errorf("%s: %d bytes allocated for %d bytes, but %d for %d", name, a.allocated, len(small), b.allocated, len(large))
		}
		if float64(b.held) > 1.5*grown*float64(a.held)+room {
			t.Errorf("%s: %d bytes held for %d bytes, but %d for %d", name, a.held, len(small), b.held, len(large))
		}
	}
}

// take reads a text, checks the document and returns what that took.
func take(t *testing.T, f notes.Format, name, text string) use {
	t.Helper()
	src, err := notes.Decode("notes.x", []byte(text))
	if err != nil {
		t.Fatalf("%s: %v", name, err)
	}
	doc, u := measure(t, f, src)
	if len(text) < 20_000 { // the check itself is slow where lines are long
		for _, fault := range Check(src, doc) {
			t.Errorf("%s: %s", name, fault)
		}
	}
	start := cpu(t)
	notes.Prepare([]*model.Document{doc}, notes.Meta{})
	u.cpu += cpu(t) - start
	return u
}

func measure(t testing.TB, f notes.Format, src *notes.Source) (*model.Document, use) {
	t.Helper()
	var before, after runtime.MemStats
	runtime.GC()
	runtime.GC() // what pools kept of readings before is let go only now
	runtime.ReadMemStats(&before)
	start := cpu(t)
	doc, err := f.Read(src, notes.Options{})
	u := use{cpu: cpu(t) - start}
	if err != nil {
		t.Fatal(err)
	}
	runtime.GC()
	runtime.ReadMemStats(&after)
	u.pieces = int64(after.Mallocs - before.Mallocs)
	u.allocated, u.held = int64(after.TotalAlloc-before.TotalAlloc), max(0, int64(after.HeapAlloc)-int64(before.HeapAlloc))
	return doc, u
}

// cpu returns the time that the process has spent on processors.
func cpu(t testing.TB) time.Duration {
	t.Helper()
	var u syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &u); err != nil {
		t.Fatal(err)
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}

// again measures the second reading of a text, as the first sets up what all share.
func again(t *testing.T, f notes.Format, text string) (*model.Document, use) {
	t.Helper()
	Long(t)
	src, err := notes.Decode("notes.x", []byte(text))
	if err != nil {
		t.Fatal(err)
	}
	measure(t, f, src)
	return measure(t, f, src)
}

// Held fails where the document of a text takes more than so many times its
// size.
func Held(t *testing.T, f notes.Format, text string, limit float64) {
	t.Helper()
	doc, u := again(t, f, text)
	times := float64(u.held) / float64(len(text))
	t.Logf("%d bytes hold %.1f times as many; %.1f times allocated", len(text), times, float64(u.allocated)/float64(len(text)))
	if times > limit {
		t.Errorf("%d bytes hold %.1f times as many, more than %.1f", len(text), times, limit)
	}
	runtime.KeepAlive(doc)
}

// Allocates fails where a reader allocates more than so many bytes for a byte of
// the text, or more than so many pieces of memory for a thousand. What it
// allocates tells how quickly it reads where clocks are of no use.
func Allocates(t *testing.T, f notes.Format, text string, most, pieces float64) {
	t.Helper()
	doc, u := again(t, f, text)
	times, each := float64(u.allocated)/float64(len(text)), 1000*float64(u.pieces)/float64(len(text))
	t.Logf("%d bytes allocate %.1f times as many, in %.1f pieces for a thousand", len(text), times, each)
	if times > most {
		t.Errorf("%d bytes allocate %.1f times as many, more than %.1f", len(text), times, most)
	}
	if each > pieces {
		t.Errorf("%.1f pieces of memory for 1000 bytes, more than %.0f", each, pieces)
	}
	runtime.KeepAlive(doc)
}

// Large reads texts that no person writes, each of which holds a word that must
// not be lost. It is left out where [Long] says.
func Large(t *testing.T, f notes.Format, word string, texts map[string]string) {
	t.Helper()
	Long(t)
	for name, text := range texts {
		src, err := notes.Decode("notes.x", []byte(text))
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		doc, err := f.Read(src, notes.Options{})
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		if !strings.Contains(Words(doc), word) {
			t.Errorf("%s: %q is lost", name, word)
		}
		for _, fault := range Check(src, doc) {
			t.Errorf("%s: %s", name, fault)
		}
	}
}

// Cut reads a text cut off at each byte.
func Cut(t *testing.T, f notes.Format, text string) {
	t.Helper()
	for i := 1; i < len(text); i++ {
		src, err := notes.Decode("notes.x", []byte(text[:i]))
		if err != nil {
			continue
		}
		doc, err := f.Read(src, notes.Options{})
		if err != nil {
			t.Fatalf("cut at %d: %v", i, err)
		}
		for _, fault := range Check(src, doc) {
			t.Errorf("cut at %d: %s", i, fault)
		}
	}
}
