package index

import (
	"strings"

	"gloss/model"
	"gloss/model/catalog"
)

// commands finds what the bytes [from,to) of a run, which are code, install,
// run or import.
func (f *finder) commands(i int32, text string, from, to int) {
	for from < to {
		end := to
		if k := strings.IndexByte(text[from:to], '\n'); k >= 0 {
			end = from + k
		}
		f.command(i, text, from, end)
		from = end + 1
	}
}

// command looks at a line of code.
func (f *finder) command(i int32, text string, from, to int) {
	line := text[from:to]
	start := len(line) - len(strings.TrimLeft(line, " \t$>#%"))
	if k := start - 1; k >= 0 && strings.HasPrefix(line[k:], "#include <") {
		start = k
	}
	if start > 0 && strings.IndexByte(line[:start], '#') >= 0 && f.isRemark(line[start:]) {
		return
	}
	if strings.HasPrefix(line[start:], "sudo -") {
		f.nested(i, line[start:], from+start)
		return
	}
	body := strings.TrimPrefix(line[start:], "sudo ")
	start = len(line) - len(body)
	if body == "" {
		return
	}
	if f.imports(i, text, from+start, to) {
		return
	}
	f.coordinates(i, text, from+start, to)
	f.installs(i, text, from+start, to)
	// What a line begins with is the command that it runs, and so is what stands
	// behind a pipe.
	f.run(i, body, from+start)
	f.nested(i, body, from+start)
	for at := 0; ; {
		k := strings.Index(body[at:], "| ")
		if k < 0 {
			return
		}
		at += k + len("| ")
		at += len(body[at:]) - len(strings.TrimLeft(body[at:], " "))
		f.run(i, body[at:], from+start+at)
	}
}

// isRemark reports whether what stands behind a number sign is no command at the
// prompt of the administrator but a remark: it begins with an ordinary word that has a
// capital.
func (f *finder) isRemark(s string) bool {
	return s != "" && isUpper(s[0]) && f.usageOf(firstWordOf(s)) >= common
}

// run finds the command that a part of a line of code begins with; the part begins
// at the byte at of the run.
func (f *finder) run(i int32, body string, at int) {
	whole, rest := firstToken(body)
	word, folder := withoutFolder(whole)
	if len(word) < 2 || !nameLike(word) {
		return
	}
	at += folder
	e := f.entryNamed(word)
	if e == nil {
		f.calledIn(i, word, rest, at)
		return
	}
	if len(word) == 2 && (e.Name() != word || e.Kind() != "tool") {
		return
	}
	if f.runnable(e, word, body[folder+len(word):]) || folder > 0 && e.Kind() == "framework" {
		f.add(i, at, at+len(word), f.thingOf(e), whyCommand, true, true)
	}
}

// coordinates finds what a build file for the JVM depends on: the second part
// of implementation("group:artifact:version").
func (f *finder) coordinates(i int32, text string, from, to int) {
	line := text[from:to]
	if strings.IndexByte(line, ':') < 0 {
		return // as most
	}
	for _, word := range [...]string{"mplementation", "api", "ompileOnly", "classpath", "kapt", "ksp"} {
		k := strings.Index(line, word)
		if k < 0 {
			continue
		}
		rest := strings.TrimLeft(line[k+len(word):], " (")
		if rest == "" || rest[0] != '"' && rest[0] != '\'' {
			continue
		}
		group, artifact, ok := strings.Cut(rest[1:], ":")
		if !ok || strings.ContainsAny(group, " \"'") || strings.IndexByte(group, '.') < 0 {
			continue
		}
		name := artifact[:len(artifact)-len(strings.TrimLeft(artifact, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_"))]
		if len(name) < 3 || !startsLikeName(name) || allDigits(name) {
			continue
		}
		at := to - len(rest) + 1 + len(group) + 1
		t := f.learn(name, whyCommand)
		t.confirmed = true
		f.add(i, at, at+len(name), t, whyCommand, true, true)
		return
	}
}

// runnable reports whether a line of code that begins with a name of e, and
// goes on with rest, runs it. An ordinary word has to be the very name of a
// tool.
func (f *finder) runnable(e *catalog.Entry, word, rest string) bool {
	said := strings.TrimLeft(rest, " ")
	if defining(said) {
		return false
	}
	if said == "" && !distinct(word) || strings.HasPrefix(said, "=") || strings.HasPrefix(rest, "(") || strings.HasPrefix(said, ":") {
		return false
	}
	if f.usageOf(word) == everyday {
		return e.Kind() == "tool" && strings.EqualFold(e.Name(), word)
	}
	return true
}

// defining reports whether what follows the first word of a line of code declares or
// calls something, as programs do: "setName(char* name);", "main() {".
func defining(rest string) bool {
	open := strings.IndexByte(rest, '(')
	if open < 0 || !strings.HasPrefix(rest[open:], "(*") && (open == 0 || !isWordByte(rest[open-1])) {
		return false
	}
	for k := range open {
		if b := rest[k]; !isWordByte(b) && strings.IndexByte(" *&:<>", b) < 0 {
			return false
		}
	}
	last := strings.TrimRight(rest, " ")
	return strings.HasSuffix(last, "{") || strings.HasSuffix(last, ";") || strings.HasSuffix(last, ")") || strings.HasSuffix(last, "}")
}

// promptLine finds a point that is a command, by its prompt or by the words of
// an installer at its start.
func (f *finder) promptLine(i int32, r *run) {
	if len(r.text) < 6 || len(r.text) > 300 || r.segs.lo != r.segs.hi {
		return
	}
	if strings.HasPrefix(r.text, "$ ") {
		f.command(i, r.text, 0, len(r.text))
		return
	}
	body := strings.TrimPrefix(r.text, "sudo ")
	if body[0] < 'a' || body[0] > 'z' {
		return
	}
	for _, words := range installersFor(body) {
		if strings.HasPrefix(body, words) {
			if strings.Count(body, " ") <= strings.Count(words, " ")+2 {
				f.command(i, r.text, 0, len(r.text))
			}
			return
		}
	}
}

// scanCode finds the names of the catalogue in a block of code, which is no
// prose: only what commands and imports prove, and names in a comment.
func (f *finder) scanCode(i int32, r *run) {
	text := r.text
	for from := 0; from < len(text); {
		end := len(text)
		if k := strings.IndexByte(text[from:], '\n'); k >= 0 {
			end = from + k
		}
		line := text[from:end]
		if k := strings.Index(line, "# "); k >= 0 && (k == 0 || line[k-1] == ' ') {
			f.scanSure(i, text, from+k+2, end)
		} else if k := strings.Index(line, "// "); k >= 0 && (k == 0 || line[k-1] == ' ') {
			f.scanSure(i, text, from+k+3, end)
		}
		from = end + 1
	}
}

// scanSure scans the bytes [from,to) and keeps only what can be nothing else.
func (f *finder) scanSure(i int32, text string, from, to int) {
	n := len(f.cands)
	f.spare = f.spare[:0]
	f.readTokens(&f.spare, text, from, to, new(reading))
	f.scan(i, text[:to], f.spare, -1)
	kept := f.cands[:n]
	for _, c := range f.cands[n:] {
		if c.sure && c.thing.class == model.ToolMention && c.thing.entry != nil {
			kept = append(kept, c)
		}
	}
	f.cands = kept
}
