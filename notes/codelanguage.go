package notes

import "strings"

// CodeLanguage returns the language of a block of code by the info string of its fence
// (CommonMark, section 4.5): the first word, without the marks that some tools put round it:
// "{.python}", "python,ignore", "python:file.py", or the second where that names a directive,
// "{code-cell} python"; "" for none.
func CodeLanguage(info string) string {
	fields := strings.Fields(strings.Trim(strings.TrimSpace(info), "{}"))
	if len(fields) == 0 {
		return ""
	}
	word := strings.TrimLeft(fields[0], ".")
	if len(fields) > 1 && strings.HasPrefix(word, "code") && strings.HasSuffix(word, "}") {
		word = fields[1]
	}
	if i := strings.IndexAny(word, ",:={}`"); i >= 0 {
		word = word[:i]
	}
	return word
}
