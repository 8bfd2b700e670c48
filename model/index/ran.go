package index

import (
	"strings"

	"gloss/model/catalog"
)

// This file finds programs by what sentences do with them: "the `zorb` utility", "use
// `zorb -x ~/file` to watch it".

// ran learns the name of a program from a code span, whose segment is s.
func (f *finder) ran(r *run, s *seg) {
	code := r.text[s.lo:s.hi]
	name, rest := firstToken(code)
	if len(name) < 4 || len(name) > longestGuess || hasUpper(name) || !plainASCII(name) || !nameLike(name) || !startsLikeName(name) || strings.IndexByte(name, '.') >= 0 {
		return
	}
	prev := catalog.Fold(lastWordOf(before(r.text, s.lo)))
	switch {
	case rest == "":
		next := catalog.Fold(firstWordOf(strings.TrimLeft(r.text[s.hi:], " `*_")))
		if !(programNoun(next) && determiner(prev)) {
			return
		}
	case prev == "" && !strings.HasPrefix(strings.TrimLeft(rest, " "), "-"), prev != "" && !ranBy(prev), !argued(rest):
		return
	}
	if f.usageOf(name) != unusual || f.senseOf(name) > compound && !strings.ContainsAny(name, "-_") || ordinaryWord(name) || f.entryNamed(name) != nil {
		return
	}
	f.learn(name, whyCommand).confirmed = true
}

// versioned learns the name in a code span that is nothing but a name and a version, as
// people say what has to be installed: "`zorb 3.24.0`".
func (f *finder) versioned(r *run, s *seg) {
	name, rest := firstToken(r.text[s.lo:s.hi])
	rest = strings.TrimLeft(rest, " =<>~^")
	if len(name) < 3 || len(name) > longestGuess || !nameLike(name) || !isASCIILetter(name[0]) || !version(rest) || strings.Trim(rest, "0123456789.x") != "" && strings.IndexByte(rest, ' ') >= 0 {
		return
	}
	if f.usageOf(name) == unusual && f.senseOf(name) <= compound {
		f.learn(name, whyCommand).confirmed = true
	}
}

// programNoun reports whether the word after a name says that it is that of a program
// which people run.
func programNoun(word string) bool {
	switch word {
	case "utility", "command", "tool", "program", "daemon", "binary", "executable", "cli", "befehl", "programm", "commande", "comando", "utilidad", "команда", "утилита", "コマンド", "命令":
		return true
	}
	return false
}

// ranBy reports whether what follows a word is run.
func ranBy(word string) bool {
	switch word {
	case "use", "using", "run", "running", "ran", "execute", "executed", "executing", "via", "with", "call", "try", "type", "invoke", "mit", "avec", "con", "usar", "ejecutar", "lancer", "ausführen":
		return true
	}
	return false
}

// argued reports whether the rest of a line of code is what a program is given: it
// has an option, a path or the name of a file.
func argued(rest string) bool {
	for word := range strings.FieldsSeq(rest) {
		if len(word) > 1 && (word[0] == '-' || word[0] == '~' || word[0] == '/') {
			return true
		}
		if k := strings.LastIndexByte(word, '.'); k > 0 && k+2 < len(word) && len(word)-k <= 5 && isASCIILetter(word[k+1]) {
			return true
		}
	}
	return false
}

// optioned finds the name of a command before an option: "zorblax --help".
func (f *finder) optioned(r *run) {
	text := r.text
	for at := 0; ; {
		k := strings.Index(text[at:], "--")
		if k < 0 {
			return
		}
		k += at - 1 // where the blank before it is
		at = k + 3
		if k < 0 || text[k] != ' ' || at >= len(text) || !isASCIILetter(text[at]) {
			continue
		}
		name := lastWordOf(text[:k])
		lo := k - len(name)
		if len(name) < 3 || len(name) > longestGuess || !plainASCII(name) || !nameLike(name) || !startsLikeName(name) ||
			lo > 0 && text[lo-1] != ' ' && text[lo-1] != '`' || strings.Count(name, "-") > 1 || f.usageOf(name) != unusual || f.senseOf(name) > compound && !distinct(name) || name[0] >= 'a' && camel(name) && variable(name) {
			continue
		}
		if s := f.layout.segAt(r, int32(lo)); s != nil && r.segs.lo != r.segs.hi && s.code() && argument(text[s.lo:lo]) {
			continue
		}
		f.learn(name, whyCommand).confirmed = true
	}
}

// ordered reports whether what follows the text, which is the start of a line of code, is
// what a command is told to do: the text is one word.
func ordered(text string) bool {
	word := strings.TrimRight(text, " ")
	return len(word) < len(text) && len(word) > 1 && len(firstWordOf(word)) == len(word) && argument(text)
}

// argument reports whether what follows the text, which is the start of a line of code,
// is given to a command and is none: "zorb ", but not "sudo ".
func argument(text string) bool {
	text = strings.TrimRight(text, " ")
	switch last := text[strings.LastIndexByte(text, ' ')+1:]; last {
	case "", "$", "#", ">", "sudo", "|", "||", "&&", "&", ";", "time", "exec", "npx", "nohup", "xargs":
		return false
	}
	return !strings.HasSuffix(text, ";")
}
