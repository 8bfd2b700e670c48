package notes

import "bytes"

// FormulaLength returns the length of the formula within a line that the line begins with:
// TeX between "$" and "$", "$$" and "$$" or "\(" and "\)". It is 0 where it begins with
// none.
func FormulaLength(line []byte) int {
	switch {
	case bytes.HasPrefix(line, []byte("$$")):
		if n := bytes.Index(line[2:], []byte("$$")); n > 0 && len(bytes.TrimSpace(line[2:2+n])) > 0 {
			return n + 4
		}
	case bytes.HasPrefix(line, []byte("$")):
		return dollarLength(line)
	case bytes.HasPrefix(line, []byte(`\(`)):
		n := bytes.Index(line[2:], []byte(`\)`))
		if n > 0 && isTeX(line[2:2+n]) {
			return n + 4
		}
	}
	return 0
}

// dollarLength is FormulaLength for one between single dollars, which sums of money
// and variables of a shell must not look like.
func dollarLength(line []byte) int {
	if len(line) < 3 || line[1] == ' ' || line[1] == '\t' || line[1] == '`' {
		return 0
	}
	for i := 1; i < len(line); i++ {
		switch line[i] {
		case '\\':
			i++
		case '`', '\n':
			return 0
		case '$':
			inner := line[1:i]
			if i == 1 || inner[len(inner)-1] == ' ' || i+1 < len(line) && (isLetterByte(line[i+1]) || isDigit(line[i+1]) || line[i+1] == '{') || !isFormula(inner) || isDigit(inner[0]) && bytes.IndexByte(inner, ' ') >= 0 {
				return 0
			}
			return i + 1
		}
	}
	return 0
}

// isFormula reports whether what stands between dollars looks like mathematics: a
// letter, a number, or something with a sign of it.
func isFormula(s []byte) bool {
	if len(s) == 1 {
		return isLetterByte(s[0]) || isDigit(s[0])
	}
	if bytes.Trim(s, "0123456789.,") == nil {
		return true
	}
	return bytes.ContainsAny(s, `\^_=+<>(|*-`)
}

// isTeX reports whether what stands between escaped brackets can only be a formula.
func isTeX(s []byte) bool {
	for i := 0; i+1 < len(s); i++ {
		switch s[i] {
		case '\\':
			if s[i+1] >= 'a' && s[i+1] <= 'z' || s[i+1] >= 'A' && s[i+1] <= 'Z' {
				return true
			}
			i++
		case '^', '_':
			if c := s[i+1]; (c == '{' || isDigit(c) || isLetterByte(c)) && i > 0 && (s[i] == '^' || i == 1 || !isLetterByte(s[i-2]) || c == '{') {
				return true
			}
		}
	}
	return len(bytes.TrimSpace(s)) <= 24 && bytes.ContainsAny(s, "=") || len(bytes.TrimSpace(s)) == 1 && isLetterByte(bytes.TrimSpace(s)[0])
}

func isLetterByte(c byte) bool {
	return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= 0x80
}
