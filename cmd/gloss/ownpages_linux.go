package main

import (
	"bufio"
	"os"
	"strconv"
	"strings"
	"syscall"
)

// leaveOwnPages tells the system that the program has done with those pages of
// its own code and tables that it has used so far, and reports whether that could
// be told. They count as memory of the program. What it uses again comes back at
// a touch, from what the system keeps of the file.
func leaveOwnPages() bool {
	name, err := os.Readlink("/proc/self/exe")
	if err != nil {
		return false
	}
	maps, err := os.Open("/proc/self/smaps")
	if err != nil {
		return false
	}
	defer maps.Close()
	left, own, from, to := false, false, uint64(0), uint64(0)
	for lines := bufio.NewScanner(maps); lines.Scan(); {
		line := lines.Text()
		field, rest, _ := strings.Cut(line, " ")
		if lo, hi, ok := rangeOf(field); ok { // a mapping, of which the next lines tell
			if own && !strings.HasSuffix(line, " "+name) {
				break // those of the program stand together
			}
			own = strings.HasSuffix(line, " "+name)
			from, to = lo, hi
			if !strings.HasPrefix(rest, "r--p ") && !strings.HasPrefix(rest, "r-xp ") {
				to = from
			}
		} else if own && from < to && field == "Anonymous:" && strings.TrimSpace(rest) == "0 kB" { // as the file has it
			_, _, failed := syscall.Syscall(syscall.SYS_MADVISE, uintptr(from), uintptr(to-from), syscall.MADV_DONTNEED)
			left = left || failed == 0
		}
	}
	return left
}

// rangeOf returns the addresses that the line of a mapping begins with.
func rangeOf(field string) (lo, hi uint64, ok bool) {
	from, to, cut := strings.Cut(field, "-")
	if !cut {
		return 0, 0, false
	}
	lo, err := strconv.ParseUint(from, 16, 64)
	if err != nil {
		return 0, 0, false
	}
	hi, err = strconv.ParseUint(to, 16, 64)
	return lo, hi, err == nil
}
