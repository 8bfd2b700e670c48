package text

import (
	"strings"
	"unicode"
)

// Lines that belong to a web page and not to the notes on it stand at its top
// and its foot. A zone is dropped only where it holds several of them and at
// least one that nobody would write in notes; what stands between two pieces of
// furniture goes with them, if it is a single word or none.

const (
	zoneLines = 60 // kept lines at either end in which furniture is looked for
	reasonUI  = "page furniture"
	reasonIn  = "between page furniture"
)

func (p *page) dropFurniture() {
	zone := make([]int, 0, zoneLines)
	for i := 0; i < len(p.lines) && len(zone) < zoneLines; i++ {
		if p.lines[i].kept() {
			zone = append(zone, i)
		}
	}
	first := 0
	if n := p.dropZone(zone); n > 0 {
		first = zone[n-1] + 1
	}
	zone = zone[:0]
	for i := len(p.lines) - 1; i >= first && len(zone) < zoneLines; i-- {
		if p.lines[i].kept() {
			zone = append(zone, i)
		}
	}
	p.dropZone(zone)
}

// dropZone drops the furniture at the start of a list of lines. The zone ends
// before four lines in a row that are none. The result is its length.
func (p *page) dropZone(lines []int) int {
	kinds := make([]byte, len(lines))
	end, strong, weak := 0, 0, 0
	for k, i := range lines {
		if k >= end+4 {
			break
		}
		if kinds[k] = furniture(p.lines[i].text); kinds[k] != none {
			end = k + 1
		}
		switch kinds[k] {
		case sure:
			strong++
		case likely:
			weak++
		}
	}
	if strong == 0 || strong+weak < 2 || 2*(strong+weak) < end {
		return 0
	}
	for k, i := range lines[:end] {
		l := &p.lines[i]
		reason := reasonUI
		if kinds[k] == none {
			if len(strings.Fields(l.text)) > 1 {
				continue
			}
			reason = reasonIn
		}
		l.dropped = true
		p.ledger.Drop(l.n(), reason)
	}
	return end
}

// The answers of furniture.
const (
	none byte = iota
	likely
	sure
)

// furniture says whether a line is part of a web page's controls.
func furniture(s string) byte {
	if len(s) > 120 {
		return none
	}
	low := strings.ToLower(strings.Trim(s, " .…:»«›‹|·•→←×▾▼"))
	switch {
	case uiSure()[low]:
		return sure
	case uiLikely()[low]:
		return likely
	}
	for _, start := range uiStarts {
		if strings.HasPrefix(low, start) {
			return sure
		}
	}
	if countsOnly(low) {
		return sure
	}
	if fileSize(low) || low == "" {
		return likely
	}
	return none
}

// countsOnly reports whether a line consists of numbers and the words that web
// pages count with: "553 lines (546 sloc) 17.459 kB", "3 contributors".
func countsOnly(low string) bool {
	numbers, units := 0, 0
	for _, w := range strings.FieldsFunc(low, func(r rune) bool {
		return unicode.IsSpace(r) || r == '(' || r == ')' || r == ',' || r == '|' || r == '·'
	}) {
		switch {
		case strings.Trim(w, "0123456789.k+") == "":
			numbers++
		case countWords()[w]:
			units++
		case w == "and" || w == "of" || w == "in":
		default:
			return false
		}
	}
	return numbers > 0 && units > 0
}

func fileSize(low string) bool {
	head, unit, ok := strings.Cut(low, " ")
	if !ok || strings.Trim(head, "0123456789.") != "" {
		return false
	}
	switch unit {
	case "kb", "mb", "bytes", "b", "kib", "mib":
		return true
	}
	return false
}
