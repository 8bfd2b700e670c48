package notes

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"gloss/model"
)

// Some notations part what belongs to one date by blanks: "28. 9. 2017", "2017년
// 9월 28일", "28. – 30. September". Here the blanks are taken out, so that a date
// is one token.

// closeUp takes the blanks out of the dates in a line, and makes a hyphen of each
// dash between two numbers.
func closeUp(line string) string {
	line = joinNumbers(line)
	if strings.ContainsAny(line, "년年월月") {
		line = joinEastAsian(line)
	}
	if !strings.ContainsAny(line, ".-–—") {
		return line
	}
	var out []byte
	from := 0 // what stands before it is in out
	for i := 0; i < len(line); i++ {
		if !isDigit(line[i]) || i > 0 && (isDigit(line[i-1]) || line[i-1] == '.') {
			continue
		}
		joined, end := dottedDate(line[i:])
		if end == 0 {
			joined, end = spacedRange(line[:i], line[i:])
		}
		if end > 0 {
			out = append(append(out, line[from:i]...), joined...)
			from = i + end
			i = from - 1
		}
	}
	if from == 0 {
		return line
	}
	return string(append(out, line[from:]...))
}

// dottedDate reads "28. 9. 2017" or "2017. 9. 28." at the start of s: the date
// without its blanks, and how many bytes it took; 0 for none.
func dottedDate(s string) (date string, n int) {
	var part [3]string
	blanks := 0
	for k := range part {
		size := digitsOf(s[n:])
		if size == 0 || size == 3 || size > 4 {
			return "", 0
		}
		part[k] = s[n : n+size]
		n += size
		if k == 2 {
			break
		}
		if n == len(s) || s[n] != '.' {
			return "", 0
		}
		n++
		gap := blankOf(s[n:])
		n, blanks = n+gap, blanks+gap
	}
	years := 0
	for k, p := range part {
		if len(p) == 4 {
			years += 1 + 3*(k%2)
		}
	}
	if years != 1 || blanks == 0 {
		return "", 0
	}
	return strings.Join(part[:], "."), n
}

// endsDotted reports whether a date with blanks in it is about the full stop at i.
func endsDotted(s string, i int) bool {
	if gap := blankOf(s[i+1:]); gap == 0 || i+1+gap >= len(s) || !isDigit(s[i+1+gap]) {
		return false
	}
	start := i
	for start > 0 && i-start < 8 && (isDigit(s[start-1]) || s[start-1] == '.') {
		start--
	}
	_, n := dottedDate(s[start:])
	return n > 0
}

// spacedRange reads what stands before the second day of "28. – 30. September", at
// the start of s, and returns it without its blanks. That the first number is a
// day, and not that of a session, shows in its full stop, in the letters of "28th",
// or in a comma or bracket before it.
func spacedRange(before, s string) (day string, n int) {
	first := digitsOf(s)
	if first == 0 || first > 2 {
		return "", 0
	}
	n = first
	if end := ordinalEnd(s[n:]); end > 0 {
		n += end
	} else if before = strings.TrimRight(before, " "); before == "" || !strings.ContainsAny(before[len(before)-1:], ",(") {
		return "", 0
	}
	gap := blankOf(s[n:])
	n += gap
	dash, size := utf8.DecodeRuneInString(s[n:])
	if dash != '-' && dash != '–' && dash != '—' || gap == 0 && dash == '-' {
		return "", 0
	}
	n += size
	n += blankOf(s[n:])
	last := digitsOf(s[n:])
	if last == 0 || last > 2 || n+last < len(s) && s[n+last] != ' ' && ordinalEnd(s[n+last:]) == 0 {
		return "", 0
	}
	return s[:first] + "-", n
}

// ordinalEnd returns the length of what makes an ordinal of the number before s: a
// full stop, or the letters of "28th"; 0 for none.
func ordinalEnd(s string) int {
	if strings.HasPrefix(s, ".") {
		return 1
	}
	for _, end := range [...]string{"st", "nd", "rd", "th"} {
		if rest, ok := strings.CutPrefix(s, end); ok && !unicode.IsLetter(firstRune(rest)) {
			return len(end)
		}
	}
	return 0
}

// joinEastAsian takes the blanks out of "2017년 9월 28일".
func joinEastAsian(line string) string {
	var b strings.Builder
	for i, r := range line {
		if r == ' ' && i > 0 && i+1 < len(line) && isDigit(line[i+1]) {
			if mark, size := utf8.DecodeLastRuneInString(line[:i]); strings.ContainsRune("년年월月", mark) && i > size && isDigit(line[i-size-1]) {
				continue
			}
		}
		b.WriteRune(r)
	}
	return b.String()
}

// digitsOf counts the digits at the start of s.
func digitsOf(s string) (n int) {
	for n < len(s) && isDigit(s[n]) {
		n++
	}
	return n
}

// blankOf returns the length of the one blank at the start of s, 0 for none.
func blankOf(s string) int {
	for _, blank := range [...]string{" ", "\u00a0", "\u202f"} {
		if strings.HasPrefix(s, blank) {
			return len(blank)
		}
	}
	return 0
}

// holdsCompactDate reports whether eight digits in a row are a date: "20170928".
func holdsCompactDate(s string) bool {
	for i := 7; i < len(s); i += 8 { // eight digits in a row have one at such a place
		if !isDigit(s[i]) {
			continue
		}
		start := i
		for start > 0 && isDigit(s[start-1]) {
			start--
		}
		if size := digitsOf(s[start:]); size == 8 && !compactDate(s[start:start+size]).IsZero() {
			return true
		}
	}
	return false
}

// compactDate reads "20170928"; zero for what is no date of a time in which notes
// were kept.
func compactDate(s string) model.Date {
	if len(s) != 8 || digitsOf(s) != 8 {
		return model.Date{}
	}
	year, _ := cardinal(s[:4])
	month, _ := cardinal(s[4:6])
	day, _ := cardinal(s[6:])
	if year < 1970 || year > 2069 {
		return model.Date{}
	}
	return valid(year, month, day)
}

// IsDateLine reports whether a line that begins with a number and a full stop, as
// a point of a list does, is a date: "28. September 2017", "2017. 9. 28.". Where
// the words behind the number are a date by themselves it is a point.
func IsDateLine(line string) bool {
	const longest = 64
	line = strings.TrimSpace(line)
	size := digitsOf(line)
	if size == 0 || size > 4 || len(line) > longest || len(line) < size+2 || line[size] != '.' || blankOf(line[size+1:]) == 0 {
		return false
	}
	n, _ := cardinal(line[:size])
	date, ok := ParseDay(line, DayFirst)
	if !ok || date.IsZero() || date.Day != n && date.Year != n {
		return false
	}
	rest, _ := ParseDay(line[size+1:], DayFirst)
	return rest.IsZero() || size <= 2 && rest.Day != n && strings.ContainsAny(line[size+1:min(size+6, len(line))], "-–—")
}

// mendDateLists makes paragraphs of lists that are nothing but a date, since it
// begins with a number as their points do.
func mendDateLists(d *model.Document) {
	mend := func(blocks []model.Block) {
		for i, b := range blocks {
			if p := dateOfList(b); p != nil {
				blocks[i] = p
			}
		}
	}
	mend(d.Blocks)
	d.Walk(func(s *model.Section) { mend(s.Blocks) })
}

// dateOfList returns the paragraph that a list should have been; nil where it is
// a list.
func dateOfList(b model.Block) *model.Paragraph {
	list, ok := b.(*model.List)
	if !ok || !list.Ordered || len(list.Items) != 1 || list.Start < 2 || len(list.Items[0].Blocks) != 1 {
		return nil
	}
	p, ok := list.Items[0].Blocks[0].(*model.Paragraph)
	if !ok || len(p.Inlines) == 0 || list.Items[0].Task != model.NoTask {
		return nil
	}
	number := strconv.Itoa(list.Start) + ". "
	first, ok := p.Inlines[0].(*model.Text)
	if !ok || !IsDateLine(number+model.PlainText(p.Inlines)) {
		return nil
	}
	first.Value = number + first.Value
	first.Position, p.Position = list.Position, list.Position
	return p
}
