package catalog

import (
	"errors"
	"fmt"
	"slices"
	"strings"
)

// Limits of a catalogue file. They are far above what hand-written files need.
const (
	MaxSize  = 9 << 20 // bytes of a file
	MaxLine  = 4096    // bytes of a line
	MaxNames = 64      // names of an entry
)

// Parse reads a catalogue in the format of the package comment. The entries may
// come in any order. source names the text in errors. The strings of the
// catalogue share the memory of text.
//
// On bad input the catalogue is nil and the error holds a line for each fault,
// "source:line: what is wrong", up to a bound. Bad input is also a text without
// any record, a line above MaxLine or a text above MaxSize.
func Parse(source, text string) (*Catalog, error) {
	if len(text) > MaxSize {
		return nil, fmt.Errorf("%s:1: catalogue has %d bytes, at most %d are read: split it", source, len(text), MaxSize)
	}
	return parse(source, text)
}

// parse is Parse for a text of any size.
func parse(source, text string) (*Catalog, error) {
	text = strings.TrimPrefix(text, "\ufeff")
	c := checker{source: source}
	c.text(text)
	if len(c.faults) > 0 {
		return nil, errors.Join(c.faults...)
	}
	records := recordsOf(text)
	if len(records) == 0 {
		return nil, fmt.Errorf("%s:1: catalogue has no record: %s", source, columnHint)
	}
	id := func(record uint32) string {
		id, _, _ := strings.Cut(text[record:], "\t")
		return id
	}
	slices.SortStableFunc(records, func(a, b uint32) int { return strings.Compare(id(a), id(b)) })
	c.unique(text, records)
	if len(c.faults) > 0 {
		return nil, errors.Join(c.faults...)
	}
	return open(text, makeTable(text, records)), nil
}

// cutLine returns the first line of text without its end, and what follows.
func cutLine(text string) (line, rest string) {
	line, rest, _ = strings.Cut(text, "\n")
	return strings.TrimSuffix(line, "\r"), rest
}

// skipped reports whether line is blank or a comment.
func skipped(line string) bool {
	return line == "" || line[0] == '#' || line[0] == ' ' && strings.Trim(line, " ") == ""
}

const columnCount = 7

// cutColumn returns the first column of a record, or of what is left of it, and what
// follows.
func cutColumn(line string) (column, rest string) {
	if tab := strings.IndexByte(line, '\t'); tab >= 0 {
		return line[:tab], line[tab+1:]
	}
	return line, ""
}

// cutColumns cuts a record. Of a line with more columns, the last holds the
// rest; n is the true number.
func cutColumns(line string) (columns [columnCount]string, n int) {
	for n = 0; n < columnCount-1; n++ {
		tab := strings.IndexByte(line, '\t')
		if tab < 0 {
			break
		}
		columns[n], line = line[:tab], line[tab+1:]
	}
	columns[n] = line
	return columns, n + 1 + strings.Count(line, "\t")
}
