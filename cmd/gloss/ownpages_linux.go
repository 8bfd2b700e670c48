package main

import (
	"bufio"
	"os"
	"strconv"
	"strings"
	"sync"
	"syscall"
)

// leaveOwnPages tells the system that the program has done with those pages of
// its own code and tables that it has used so far, which count as its memory. What
// it uses again comes back at a touch, from what the system keeps of the file.
func leaveOwnPages() {
	for _, s := range ownStretches() {
		_, _, _ = syscall.Syscall(syscall.SYS_MADVISE, s.from, s.to-s.from, syscall.MADV_DONTNEED)
	}
}

// canLeaveOwnPages reports whether leaveOwnPages gives anything back.
func canLeaveOwnPages() bool { return len(ownStretches()) > 0 }

// stretch is a part of the memory.
type stretch struct{ from, to uintptr }

// ownStretches returns where the code and the tables of the program stand that are
// as its file has them, and stay so.
var ownStretches = sync.OnceValue(func() (list []stretch) {
	name, err := os.Readlink("/proc/self/exe")
	if err != nil {
		return nil
	}
	maps, err := os.Open("/proc/self/smaps")
	if err != nil {
		return nil
	}
	defer maps.Close()
	own, at := false, stretch{}
	for lines := bufio.NewScanner(maps); lines.Scan(); {
		line := lines.Text()
		field, rest, _ := strings.Cut(line, " ")
		if s, ok := stretchOf(field); ok { // a mapping, of which the next lines tell
			if own && !strings.HasSuffix(line, " "+name) {
				break // those of the program stand together
			}
			own = strings.HasSuffix(line, " "+name)
			if at = s; !strings.HasPrefix(rest, "r--p ") && !strings.HasPrefix(rest, "r-xp ") {
				at = stretch{}
			}
		} else if own && at.from < at.to && field == "Anonymous:" && strings.TrimSpace(rest) == "0 kB" {
			list = append(list, at)
		}
	}
	return list
})

// stretchOf returns the stretch that the line of a mapping begins with.
func stretchOf(field string) (stretch, bool) {
	from, to, cut := strings.Cut(field, "-")
	lo, err := strconv.ParseUint(from, 16, 64)
	if err != nil || !cut {
		return stretch{}, false
	}
	hi, err := strconv.ParseUint(to, 16, 64)
	return stretch{uintptr(lo), uintptr(hi)}, err == nil
}
