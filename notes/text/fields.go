package text

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// This file tells lone lines that are entries of a form from headings: "Present: all",
// "Members in good standing: 9", and questions one below the other.

// longestLabel is the number of bytes up to which words before a colon are a label.
const longestLabel = 40

// labelOf returns the words before the first colon of a line, "" where something
// else stands there than a label: one word, as headings have ("Tool: sed"), what parts
// of a programme are called, or a number.
func labelOf(l *line) string {
	if l.traits()&(colons|foreign) == 0 {
		return ""
	}
	label, _ := cutLabel(l.text)
	if !unicode.IsLetter(firstRune(label)) || len(label) > longestLabel || strings.Count(label, " ") > 3 || !strings.Contains(label, " ") || strings.ContainsAny(label, "0123456789") {
		return ""
	}
	usual := usualTitleWords()
	for word := range strings.FieldsSeq(label) {
		if hasLowered(usual, word) {
			return ""
		}
	}
	return label
}

// cutLabel parts a line at its first colon that is followed by something.
func cutLabel(s string) (label, value string) {
	if label, value, ok := strings.Cut(s, ": "); ok {
		return label, value
	}
	if label, value, ok := strings.Cut(s, "："); ok && value != "" {
		return label, value
	}
	return "", ""
}

// quantity reports whether all that follows the colon of a line is a number, perhaps
// with its unit: "Mitglieder: 14", "Budget: 2.215 €".
func quantity(s string) bool {
	label, value := cutLabel(s)
	value = strings.TrimSpace(value)
	if label == "" || value == "" || !strings.ContainsAny(value, "0123456789") {
		return false
	}
	number, unit, _ := strings.Cut(value, " ")
	return strings.Trim(number, "0123456789.,-–%+/€$£¥") == "" && utf8.RuneCountInString(unit) <= 3
}

// asks returns the sign with which block k, a lone line, asks or calls; 0 where it
// does not.
func (w *weigher) asks(k int) rune {
	if k < 0 || k >= len(w.p.blocks) || !w.p.blocks[k].lone() {
		return 0
	}
	switch last, _ := utf8.DecodeLastRuneInString(w.p.lines[w.p.blocks[k].lines[0]].text); last {
	case '?', '!', '？', '！':
		return last
	}
	return 0
}

// headsRun reports whether a run of lines stands below block k.
func (w *weigher) headsRun(k int) bool { return k+1 < len(w.p.blocks) && !w.p.blocks[k+1].lone() }
