package finish

import (
	"slices"
	"testing"

	"gloss/export/pdf/records"
)

// TestBeside: jobs are done in order, and what one panics with comes out where
// they are waited for; the others are not done.
func TestBeside(t *testing.T) {
	var done []int
	b := newBeside()
	for i := range 100 {
		b.do(func() { done = append(done, i) })
	}
	b.wait()
	b.stop()
	if len(done) != 100 || !slices.IsSorted(done) {
		t.Errorf("%d jobs were done, in the order %v", len(done), done)
	}

	b = newBeside()
	b.do(func() { panic("spoiled") })
	b.do(func() { t.Error("a job was done after one that failed") })
	defer func() {
		if v := recover(); v != "spoiled" {
			t.Errorf("waiting ended with %v", v)
		}
	}()
	b.wait()
}

// TestPress gives texts of many pages: each is deflated for itself.
func TestPress(t *testing.T) {
	tree := NewTree("Document", 40, 0, 0)
	p := NewPress(tree)
	var text []byte
	for i := range 40 {
		for range 100 * (i + 1) {
			text = records.AppendInt(text, i)
		}
		text = p.Text(i, text)
		if len(text) > 0 {
			t.Fatalf("page %d begins with %q", i+1, text)
		}
	}
	p.Close()
	p.Stop()
	for i, page := range tree.pages {
		var want []byte
		for range 100 * (i + 1) {
			want = records.AppendInt(want, i)
		}
		var d deflater
		if got := d.deflate(want); !slices.Equal(page.text, got) {
			t.Errorf("page %d is deflated as %x, want %x", i+1, page.text, got)
		}
	}
}
