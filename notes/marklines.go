package notes

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Markdown and its kin know points with few marks. People count with letters, with numbers
// in brackets or circles, and with the marks of Chinese and Japanese:
//
//	a) the hive      （一）养蜂      ■巣箱
//	b) the mill      （二）采蜜      ※冬は開けない

// markedLines returns those of the lines of a paragraph that begin with such a mark, and
// the first; the others go on with the line before them.
func markedLines(lines []brokenLine) []brokenLine {
	if len(lines) < 2 {
		return nil
	}
	counts := make([]lineCount, len(lines))
	last := map[string]lineCount{} // by style
	confirmed := map[string]bool{}
	for k, l := range lines {
		counts[k] = countOf(l)
		c := counts[k]
		if c.style == "" {
			continue
		}
		if before, ok := last[c.style]; ok && c.follows(before) {
			confirmed[c.style] = true
		}
		last[c.style] = c
	}
	signs := map[rune]int{}
	for _, l := range lines {
		signs[l.sign()]++
	}
	kept := lines[:1:1]
	for k, l := range lines[1:] {
		sign := l.sign()
		if confirmed[counts[k+1].style] || strings.ContainsRune(loneSigns, sign) || sign != 0 && signs[sign] > 1 {
			kept = append(kept, l)
		}
	}
	return kept
}

// loneSigns begin a line wherever they do; listSigns where two lines begin with one.
const (
	loneSigns = "-•◦▪▫‣⁃■□◆◇※☐☑☒【・"
	listSigns = loneSigns + "–—·●○★☆▶►▸➢➤→⇒✓✔✗✘✅❌"
)

// sign returns the sign that a line begins with, 0 where it begins with another
// character or with code. Words may stand right behind those that have no blank in Chinese and Japanese.
func (l brokenLine) sign() rune {
	switch {
	case l.code:
		return 0
	case TightBullet(l.first):
		return '・'
	case forgotBlank(l.first):
		return '-'
	}
	r, size := utf8.DecodeRuneInString(l.first)
	if r == '-' || !strings.ContainsRune(listSigns, r) || l.said <= 1 {
		return 0
	}
	next, _ := utf8.DecodeRuneInString(l.first[size:])
	if size < len(l.first) && !blankless(next) && (r != '【' || !strings.Contains(l.first, "】")) {
		return 0
	}
	if strings.ContainsRune("✔✗✘✅❌", r) {
		return '✓'
	}
	return r
}

// forgotBlank reports whether a word is a hyphen and a word: a point without its blank, and
// sooner so than the option of a program at the beginning of a line, which mostly is shorter
// or has two hyphens.
func forgotBlank(word string) bool {
	rest, ok := strings.CutPrefix(word, "-")
	return ok && len(rest) > 2 && strings.IndexFunc(rest, func(r rune) bool { return !unicode.IsLetter(r) }) < 0
}

// lineCount is the mark of a line that is counted off. A letter may be a Roman numeral
// too.
type lineCount struct {
	style    string // what stands round the number, and how it is written
	n, roman int
}

func (c lineCount) follows(before lineCount) bool {
	return c.n > 0 && c.n == before.n+1 || c.roman > 0 && c.roman == before.roman+1
}

// countOf returns what a line is counted off with.
func countOf(l brokenLine) lineCount {
	if l.code {
		return lineCount{}
	}
	word := l.first
	if r := firstRune(word); r >= '①' && r <= '⑳' && l.said > 1 {
		return lineCount{style: "①", n: int(r-'①') + 1}
	}
	open := ""
	if r, size := utf8.DecodeRuneInString(word); r == '(' || r == '（' {
		open, word = word[:size], word[size:]
	}
	at := strings.IndexAny(word, ".)）．、")
	if at < 1 {
		return lineCount{}
	}
	number := word[:at]
	closed, size := utf8.DecodeRuneInString(word[at:])
	rest := word[at+size:]
	wide := closed >= utf8.RuneSelf
	if l.said <= utf8.RuneCountInString(l.first) && (!wide || rest == "") || rest != "" && !wide || open != "" && closed != ')' && closed != '）' {
		return lineCount{}
	}
	c := lineCount{n: numberOfMark(number), roman: romanOfMark(number)}
	if c.n == 0 && c.roman == 0 {
		return lineCount{}
	}
	first := firstRune(number)
	kind := "a"
	switch {
	case unicode.IsDigit(first):
		kind = "1"
	case unicode.Is(unicode.Han, first):
		kind = "一"
	case unicode.IsUpper(first):
		kind = "A"
	}
	c.style = open + kind + string(closed)
	return c
}

// numberOfMark reads a number of up to two digits, a letter or a Chinese number up to 99;
// 0 for all else.
func numberOfMark(s string) int {
	if len(s) == 1 && unicode.IsLetter(rune(s[0])) {
		return int(s[0]|0x20-'a') + 1
	}
	if tens, ones, ok := strings.Cut(s, "十"); ok {
		n, m := hanDigit(tens), hanDigit(ones)
		if tens != "" && n == 0 || ones != "" && m == 0 {
			return 0
		}
		return 10*max(n, 1) + m
	}
	if n := hanDigit(s); n > 0 {
		return n
	}
	n := 0
	for i, r := range []rune(s) {
		if r >= '０' && r <= '９' {
			r += '0' - '０'
		}
		if r < '0' || r > '9' || i > 1 {
			return 0
		}
		n = 10*n + int(r-'0')
	}
	return n
}

// hanDigit reads a Chinese number up to 9; 0 for all else.
func hanDigit(s string) int {
	for i, r := range [...]string{"一", "二", "三", "四", "五", "六", "七", "八", "九"} {
		if s == r {
			return i + 1
		}
	}
	return 0
}

// romanOfMark reads a Roman numeral up to 12; 0 for all else.
func romanOfMark(s string) int {
	for i, numeral := range [...]string{"i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"} {
		if strings.EqualFold(s, numeral) {
			return i + 1
		}
	}
	return 0
}
