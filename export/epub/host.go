package epub

import (
	"net/netip"
	"strconv"
	"strings"
	"unicode/utf8"

	"golang.org/x/net/idna"
)

// Readers, and those who check books, take an address apart by the URL standard of
// WHATWG. What that refuses must not stand in a link: a book is not valid by it.

// mostPort is the highest number of a port.
const mostPort = 1<<16 - 1

// soundHost reports whether a host, with its port, may stand in the link of a book:
// a name, or a number of the internet in brackets or with dots.
func soundHost(host string) bool {
	name := host
	if i := strings.LastIndexByte(host, ':'); i >= 0 && !strings.HasSuffix(host, "]") {
		name = host[:i]
		if port, err := strconv.ParseUint(host[i+1:], 10, 32); host[i+1:] != "" && (err != nil || port > mostPort) {
			return false
		}
	}
	if inner, ok := strings.CutPrefix(name, "["); ok {
		at, err := netip.ParseAddr(strings.TrimSuffix(inner, "]"))
		return err == nil && at.Is6() && at.Zone() == ""
	}
	for _, c := range name {
		if c <= ' ' || c == 0x7F || strings.ContainsRune(`"<>^{|}%\,;'`, c) {
			return false
		}
	}
	if ordinaryName(name) {
		return true
	}
	ascii, err := idna.Lookup.ToASCII(withoutLowLines(name))
	return err == nil && soundLabels(ascii)
}

// withoutLowLines makes letters of low lines, which names of the internet may not
// have and some have nevertheless.
func withoutLowLines(name string) string { return strings.ReplaceAll(name, "_", "x") }

// ordinaryName reports whether a name of a host is of ASCII and sound, and none of
// its labels stands for other letters.
func ordinaryName(name string) bool {
	for i := range len(name) {
		if name[i] >= utf8.RuneSelf {
			return false
		}
	}
	return !strings.Contains(name, "--") && soundLabels(name)
}

// soundLabels reports whether no label of a name is empty, but for what stands behind
// the last dot, and whether the last one is a number only in a number of the internet.
func soundLabels(name string) bool {
	name = strings.TrimSuffix(name, ".")
	last := name[strings.LastIndexByte(name, '.')+1:]
	if name == "" || name[0] == '.' || last == "" || strings.Contains(name, "..") {
		return false
	}
	if strings.Trim(last, "0123456789") == "" {
		at, err := netip.ParseAddr(name)
		return err == nil && at.Is4()
	}
	return true
}
