package text

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"gloss/notes"
)

// This file says what a line looks like by itself: a ruler, a title, a
// quotation, code.

// ruler returns the character of a line that consists of one sign repeated
// three times or more, 0 for any other line.
func ruler(s string) byte {
	if len(s) < 3 || s[1] != s[0] || kinds[s[0]]&(smalls|capitals|digits|foreign) != 0 || strings.IndexByte("=-~*^#_+\"'`.", s[0]) < 0 {
		return 0
	}
	for i := 1; i < len(s); i++ {
		if s[i] != s[0] {
			return 0
		}
	}
	return s[0]
}

// holdsLetter reports whether there is a letter in the line.
func (l *line) holdsLetter() bool {
	return l.traits()&(smalls|capitals) != 0 || l.traits()&foreign != 0 && strings.IndexFunc(l.text, unicode.IsLetter) >= 0
}

// holdsAddress reports whether notes.FindAddress finds one in the line.
func (l *line) holdsAddress() bool {
	if l.traits()&(dots|slashes) == 0 {
		return false
	}
	_, target := notes.FindAddress(l.text)
	return target != ""
}

// isAddress reports whether the line is the address of a page and nothing else.
func (l *line) isAddress() bool {
	return !strings.Contains(l.text, " ") && strings.Contains(l.text, "://") && l.holdsAddress()
}

// titleLike reports whether a line could be a heading by its form.
func (l *line) titleLike() bool {
	s := l.text
	if n := l.characters(); n > longestTitle || n < 2 && !isLetters(s) {
		return false
	}
	last, _ := utf8.DecodeLastRuneInString(s)
	if !l.holdsLetter() || strings.ContainsRune(".,;:…。，、；：", last) && !strings.HasSuffix(s, "etc.") && !endsInInitial(s) || strings.HasPrefix(s, "…") {
		return false
	}
	if l.holdsAddress() || isChat(s) {
		return false
	}
	return countWordsIn(s) <= 14 && !l.isGap() && !l.looksLikeCode() && !isQuotation(s)
}

// isChat reports whether a line is one of a chat: "<ada> hello".
func isChat(s string) bool {
	if s == "" || s[0] != '<' {
		return false
	}
	nick, said, ok := strings.Cut(s[1:], "> ")
	return ok && said != "" && nick != "" && len(nick) < 32 && !strings.ContainsAny(nick, " <>/=")
}

func isLetters(s string) bool {
	for _, r := range s {
		if !unicode.IsLetter(r) {
			return false
		}
	}
	return s != ""
}

// isQuotation reports whether a line is a quotation as a whole, perhaps with
// the name of who said it after it.
func isQuotation(s string) bool {
	q, _ := quotation(s)
	return q != ""
}

// quotation parts a line into a quotation with its marks, and an attribution
// that follows after a dash. It is empty for any other line, also for one in
// which only some words are set in quotes.
func quotation(s string) (quote, by string) {
	r, size := utf8.DecodeRuneInString(s)
	var end string
	switch r {
	case '“':
		end = "”"
	case '„':
		end = "“"
	case '«':
		end = "»"
	case '"':
		end = `"`
	default:
		return "", ""
	}
	i := strings.Index(s[size:], end)
	if i < 0 {
		return "", ""
	}
	i += size + len(end)
	quote, rest := s[:i], strings.TrimSpace(s[i:])
	inner := strings.Trim(quote, "“”„«»\" ")
	if countWordsIn(inner) < 3 && !strings.ContainsAny(inner, ".!?") {
		return "", ""
	}
	if strings.Trim(rest, ".!?)") == "" {
		return s, ""
	}
	for _, dash := range [...]string{"–", "—", "--", "-", "~"} {
		if name, ok := strings.CutPrefix(rest, dash); ok {
			name = strings.TrimSpace(name)
			if n := len(strings.Fields(name)); n > 0 && n <= 8 && !strings.HasSuffix(name, "?") {
				return quote, rest
			}
		}
	}
	return "", ""
}

// looksLikeCode reports whether a whole line is program text or a command.
func looksLikeCode(s string, t traits) bool {
	if len(s) > 400 || s == "" {
		return false
	}
	first, rest, _ := strings.Cut(s, " ")
	switch first {
	case "$", "%", ">>>", "...", "#!", "sudo", "apt-get", "brew", "pip", "pip3", "npm", "git", "docker", "kubectl", "curl", "wget", "gem", "easy_install", "cargo", "yarn", "chmod", "ssh", "make":
		if first == "..." || first == "%" {
			return false
		}
		return rest != "" && (len(first) < 4 && strings.ContainsAny(first, "$>#") || commandRest(rest))
	case "import":
		return rest != "" && !strings.Contains(rest, " ") || strings.Contains(rest, " as ")
	case "from":
		return strings.Contains(rest, " import ")
	case "def", "class", "func", "fn", "function":
		return strings.ContainsAny(rest, "({:") && strings.ContainsAny(s[len(s)-1:], ":{;)}")
	case "if", "for", "while", "with", "else:", "try:", "elif", "except", "return":
		last := s[len(s)-1:]
		return last == "{" || strings.ContainsAny(rest, "()=[]") && (last == ":" || first == "return") || strings.Contains(rest, ") as ") || first == "else:" || first == "try:"
	}
	if t&equals != 0 && rest != "" && assigns(first) {
		return true
	}
	return t&symbols != 0 && symbolic(s) || t&dashes != 0 && command(first, rest) || strings.HasSuffix(rest, " \\") && commandName(first)
}

// assigns reports whether a word gives a variable of a shell its value, as before a
// command: "LANG=C".
func assigns(word string) bool {
	name, _, ok := strings.Cut(word, "=")
	return ok && name != "" && strings.Trim(name, "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_") == "" && !isDigit(name[0])
}

// command reports whether a line is a command with options: a small word, then
// somewhere "-x" or "--long", and nothing of a sentence.
func command(first, rest string) bool {
	if rest == "" || rest[0] != '-' && !strings.Contains(rest, " -") || !commandName(first) {
		return false
	}
	for _, w := range strings.Fields(rest) {
		if w = strings.TrimLeft(w, "-"); len(rest) > len(w) && w != "" && strings.Contains(" "+rest, " -"+w) && (w[0] >= 'a' && w[0] <= 'z' || w[0] >= 'A' && w[0] <= 'Z') {
			return commandRest(rest)
		}
	}
	return false
}

// commandName reports whether a word can be the name of a command.
func commandName(word string) bool {
	return word != "" && word[0] >= 'a' && strings.Trim(word, "abcdefghijklmnopqrstuvwxyz0123456789_./+-") == "" && !sentenceWords().Has(word)
}

// commandRest reports whether what follows a command's name can be its
// arguments: small words, options, paths, and no sentence.
func commandRest(rest string) bool {
	words := strings.Fields(rest)
	odd := 0
	for _, w := range words {
		if sentenceWords().Has(fold(strings.Trim(w, ".,"))) || strings.ContainsAny(w, "“”’!?") {
			return false
		}
		if strings.ContainsAny(w, "/-=_.:@$|<>") {
			odd++
		}
	}
	return odd > 0 || len(words) <= 2 && strings.ToLower(rest) == rest && (words[0] == "install" || words[0] == "run" || words[0] == "clone" || words[0] == "get")
}

// symbolic reports whether a line is an identifier with dots, underscores or
// brackets, an assignment of one, or ends as only program text does.
func symbolic(s string) bool {
	last := s[len(s)-1]
	if last == ';' && strings.ContainsAny(s, "()=") || last == '{' || s == "}" || s == "});" {
		return true
	}
	if oneWordIn(s) {
		return identifier(s)
	}
	if strings.Contains(s, "=") {
		words := strings.Fields(s)
		if len(words) >= 3 && words[1] == "=" && identifierChars(words[0]) && (strings.ContainsAny(s, "([{'\"") || len(words) == 3) {
			return true
		}
	}
	if i := strings.IndexByte(s, '('); i > 0 && identifierChars(s[:i]) && last == ')' && strings.Count(s, "(") == strings.Count(s, ")") {
		return strings.ContainsAny(s[:i], "._") || strings.ContainsAny(s[i:], "=,'\"")
	}
	return false
}

// identifier reports whether one word can only be a name in a program:
// "sys.real_prefix", "SOL_PACKET", "setup()", "apt-get-update" is none.
func identifier(w string) bool {
	call := strings.HasSuffix(w, ")") && strings.Contains(w, "(")
	name, _, _ := strings.Cut(w, "(")
	if !identifierChars(name) {
		return false
	}
	if _, target := notes.FindAddress(w); target != "" {
		return false
	}
	under := strings.Trim(name, "_")
	dots := strings.Count(name, ".")
	switch {
	case call:
		return true
	case strings.Contains(under, "_"):
		return strings.ToLower(under) == under || strings.ToUpper(under) == under
	case dots > 0:
		return strings.ToLower(name) == name && !strings.HasSuffix(name, ".") && strings.Trim(name, "0123456789.") != "" && name[0] != '.' && isLetters(name[:1])
	}
	return false
}

func identifierChars(s string) bool {
	for i, r := range s {
		if !(r == '_' || r == '.' && i > 0 || r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r >= '0' && r <= '9' && i > 0) {
			return false
		}
	}
	return s != ""
}

// endsInInitial reports whether a line ends in the initial of a name: "Steve M.".
func endsInInitial(s string) bool {
	s, ok := strings.CutSuffix(s, ".")
	r, size := utf8.DecodeLastRuneInString(s)
	rest := strings.TrimSuffix(s[:len(s)-size], " ")
	if !ok || !unicode.IsUpper(r) || len(rest) == len(s)-size || rest == "" {
		return false
	}
	word := rest[strings.LastIndexByte(rest, ' ')+1:]
	return unicode.IsUpper(firstRune(word)) && len(word) > 1
}
