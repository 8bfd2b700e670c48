package main

import (
	"cmp"
	"fmt"
	"math"
	"path/filepath"
	"strconv"
	"strings"
	"unicode"

	"gloss/notes"
)

// nearest returns the choice that a person may have meant, "" if none is near.
func nearest(word string, choices []string) string {
	best, least := "", 3
	word = strings.ToLower(word)
	for _, c := range choices {
		d := distance(word, strings.ToLower(c))
		if len(word) > 1 && strings.HasPrefix(strings.ToLower(c), word) {
			d = 1
		}
		if d < least && d < len(c) {
			best, least = c, d
		}
	}
	return best
}

// distance counts the letters to insert, delete, change or swap with their
// neighbour until a is b.
func distance(a, b string) int {
	if max(len(a), len(b)) > 64 {
		return math.MaxInt
	}
	rows := [3][]int{make([]int, len(b)+1), make([]int, len(b)+1), make([]int, len(b)+1)}
	for j := range rows[1] {
		rows[1][j] = j
	}
	for i := 1; i <= len(a); i++ {
		before, last, row := rows[0], rows[1], rows[2]
		row[0] = i
		for j := 1; j <= len(b); j++ {
			change := last[j-1]
			if a[i-1] != b[j-1] {
				change++
			}
			row[j] = min(change, last[j]+1, row[j-1]+1)
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				row[j] = min(row[j], before[j-2]+1)
			}
		}
		rows = [3][]int{last, row, before}
	}
	return rows[1][len(b)]
}

// choose returns an error that lists the choices, with the nearest as a hint.
func choose(what, word string, choices []string) error {
	hint := ""
	if n := nearest(word, choices); n != "" {
		hint = "did you mean " + n + "?"
	}
	return misuse(hint, "there is no %s %q (there are: %s)", what, word, strings.Join(choices, ", "))
}

// naturally orders names as people do: "day 2" before "day 10".
func naturally(a, b string) int {
	x, y := a, b
	for x != "" && y != "" {
		if digit(x[0]) && digit(y[0]) {
			m, n := digits(x), digits(y)
			p, q := strings.TrimLeft(x[:m], "0"), strings.TrimLeft(y[:n], "0")
			if c := cmp.Or(cmp.Compare(len(p), len(q)), cmp.Compare(p, q)); c != 0 {
				return c
			}
			x, y = x[m:], y[n:]
			continue
		}
		if x[0] != y[0] {
			return cmp.Compare(x[0], y[0])
		}
		x, y = x[1:], y[1:]
	}
	return cmp.Or(cmp.Compare(len(x), len(y)), cmp.Compare(a, b))
}

func digit(c byte) bool { return '0' <= c && c <= '9' }

func digits(s string) (n int) {
	for n < len(s) && digit(s[n]) {
		n++
	}
	return n
}

// sizeUnits are the units of --max-size. Of two that are the same size, the
// first is the one to print.
var sizeUnits = []struct {
	name  string
	bytes int64
}{
	{"GiB", 1 << 30}, {"MiB", 1 << 20}, {"KiB", 1 << 10}, {"GB", 1e9}, {"MB", 1e6}, {"kB", 1e3},
	{"G", 1 << 30}, {"M", 1 << 20}, {"K", 1 << 10}, {"B", 1}, {"", 1},
}

// parseSize reads a size such as "64MiB", "10 MB" or "5000" (bytes).
func parseSize(s string) (int64, error) {
	n := digits(s)
	number, err := strconv.ParseInt(s[:n], 10, 64)
	for _, u := range sizeUnits {
		if err == nil && strings.EqualFold(strings.TrimSpace(s[n:]), u.name) && number > 0 && number <= math.MaxInt64/2/u.bytes {
			return number * u.bytes, nil
		}
	}
	return 0, misuse("write it as 64MiB, 10MB or 5000 (bytes)", "%q is no size", s)
}

// sizeText prints a limit in the largest unit that divides it.
func sizeText(n int64) string {
	for _, u := range sizeUnits[:6] {
		if n >= u.bytes && n%u.bytes == 0 {
			return fmt.Sprintf("%d %s", n/u.bytes, u.name)
		}
	}
	return notes.Count(int(n), "byte", "bytes")
}

// fileSize prints the size of a file in kilobytes, rounded up.
func fileSize(n int64) string { return strconv.FormatInt((n+999)/1000, 10) + " kB" }

func thereAre(n int, one, many string) string {
	verb := "are "
	if n == 1 {
		verb = "is "
	}
	return "there " + verb + notes.Count(n, one, many)
}

// outputName makes the name of outputs from that of the first notes: letters,
// digits and a few signs of it that no shell or file system stumbles over.
func outputName(path string) string {
	base := filepath.Base(path)
	if stem := strings.TrimSuffix(base, filepath.Ext(base)); stem != "" {
		base = stem
	}
	var b strings.Builder
	for _, r := range base {
		switch {
		case unicode.IsLetter(r), unicode.IsDigit(r), unicode.Is(unicode.Mn, r), r == '.', r == '_', r == '+':
			b.WriteRune(r)
		case !strings.HasSuffix(b.String(), "-"):
			b.WriteByte('-')
		}
		if b.Len() > 80 {
			break
		}
	}
	if name := strings.Trim(strings.ToValidUTF8(b.String(), ""), ".-"); name != "" {
		return name
	}
	return "notes"
}

// quoteArg quotes an argument for a shell where need be.
func quoteArg(s string) string {
	plain := func(r rune) bool {
		return unicode.IsLetter(r) || unicode.IsDigit(r) || strings.ContainsRune("-_./=:,+@%", r)
	}
	if s != "" && strings.IndexFunc(s, func(r rune) bool { return !plain(r) }) < 0 {
		return s
	}
	return "'" + strings.ReplaceAll(s, "'", `'\''`) + "'"
}
