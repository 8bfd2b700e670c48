package catalog

import (
	"runtime"
	"testing"
)

// mostMemory is what the catalogue may take beside its text, in bytes: its table, and
// all of its entries, which are made only where their names are met. The text stays
// in the file of the program, of which the system reads what is looked at.
const mostMemory = 8 << 20

func TestMemory(t *testing.T) {
	live := func() uint64 {
		var m runtime.MemStats
		runtime.GC()
		runtime.GC()
		runtime.ReadMemStats(&m)
		return m.HeapAlloc
	}
	before := live()
	c := open(builtinText, builtinTable)
	n := 0
	for range c.Entries() {
		n++
	}
	made := int(live() - before)
	runtime.KeepAlive(c)
	if n != c.Len() || n == 0 {
		t.Fatalf("%d entries of %d are made", n, c.Len())
	}
	total := made + len(builtinTable)
	t.Logf("%d entries: %d kB made, %d kB of text, %d kB of tables", n, made>>10, len(builtinText)>>10, len(builtinTable)>>10)
	if total > mostMemory {
		t.Errorf("the catalogue takes %d kB with all of it made, more than %d", total>>10, mostMemory>>10)
	}
}
