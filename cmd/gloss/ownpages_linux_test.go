package main

import (
	"os"
	"regexp"
	"strconv"
	"testing"
)

// TestLeaveOwnPages gives pages of the program back, which then count as its
// memory no longer, and goes on with what stands in them.
func TestLeaveOwnPages(t *testing.T) {
	before := filePages(t)
	if !canLeaveOwnPages() {
		t.Fatal("nothing can be given back")
	}
	leaveOwnPages()
	if after := filePages(t); after > before/4*3 {
		t.Errorf("%d kB of files are in the memory, %d were before", after, before)
	}
	if len(readers()) == 0 {
		t.Error("there are no readers any more")
	}
}

// filePages returns how many kB of files are in the memory of the process.
func filePages(t *testing.T) int {
	t.Helper()
	status, err := os.ReadFile("/proc/self/status")
	if err != nil {
		t.Fatal(err)
	}
	found := regexp.MustCompile(`RssFile:\s+(\d+) kB`).FindSubmatch(status)
	if found == nil {
		t.Skip("the system does not tell")
	}
	size, err := strconv.Atoi(string(found[1]))
	if err != nil {
		t.Fatal(err)
	}
	return size
}

func TestStretchOf(t *testing.T) {
	if s, ok := stretchOf("7f00a000-7f00b000"); s != (stretch{0x7f00a000, 0x7f00b000}) || !ok {
		t.Errorf("%x, %t", s, ok)
	}
	for _, field := range []string{"", "Anonymous:", "Pss-x:", "12"} {
		if _, ok := stretchOf(field); ok {
			t.Errorf("%q is a stretch", field)
		}
	}
}
