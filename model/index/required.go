package index

import (
	"maps"
	"slices"
	"strings"
)

// This file finds what lists of requirements in code name, and programs that code
// calls again and again.

// required finds the packages in the lists of a block of code that say what something
// needs, as the files of environments and builds have them:
//
//	dependencies:
//	  - zorb=1.2
func (f *finder) required(i int32, text string) {
	within, depth := false, 0
	for from := 0; from < len(text); {
		end := len(text)
		if k := strings.IndexByte(text[from:], '\n'); k >= 0 {
			end = from + k
		}
		line := text[from:end]
		body := strings.TrimLeft(line, " ")
		indent := len(line) - len(body)
		item, listed := strings.CutPrefix(body, "- ")
		switch {
		case requires(strings.TrimRight(body, " \r")):
			within, depth = true, indent
		case within && listed && indent >= depth:
			if name, _ := packageName(strings.Trim(item, " \r")); !strings.ContainsAny(name, " :{\"'") && (f.entryNamed(name) != nil || f.senseOf(name) < ordinary) && f.usageOf(name) != everyday {
				f.installed(i, text, end-len(item), end, "", firstArgument)
			}
		case body != "" && !strings.HasPrefix(body, "#"):
			within = false
		}
		from = end + 1
	}
}

// requires reports whether a line of code introduces a list of what is needed.
func requires(line string) bool {
	switch line {
	case "dependencies:", "channels:", "requirements:", "packages:", "- pip:", "pip:", "apt:", "apt_packages:", "brews:", "plugins:":
		return true
	}
	return false
}

// withoutFolder returns the command that a word is, where it says in which of the usual
// folders that lies, and what it leaves out.
func withoutFolder(word string) (command string, size int) {
	if size = len(commandFolders.at(word)); size == len(word) {
		return word, 0
	}
	return word[size:], size
}

// commandFolders are the usual folders of commands. None begins with another.
var commandFolders = startsOf("bin/", "./bin/", "vendor/bin/", "node_modules/.bin/", "./node_modules/.bin/", ".venv/bin/", "venv/bin/", "/usr/bin/", "/usr/local/bin/", "/bin/", "/usr/sbin/", "/sbin/")

// call is a place where code calls a program that no catalogue has.
type call struct {
	run    int32
	at     int32
	weight int8
}

// fewCalls is what the calls of a program weigh at least that notes name in code alone:
// two that give it a file, a path or an option, one with an option of several letters, or
// three within sentences in which the word only goes on.
const fewCalls = 6

// calledIn notes a line of code that begins with an unknown word and goes on as commands do.
func (f *finder) calledIn(i int32, word, rest string, at int) {
	if len(word) < 4 || len(word) > longestGuess || strings.Trim(word, "abcdefghijklmnopqrstuvwxyz0123456789-") != "" || !startsLikeName(word) || strings.HasPrefix(word, "my") {
		return
	}
	weight := callWeight(rest)
	if r := &f.layout.runs[i]; weight == 0 || weight < 3 && r.code > 0 && !r.prose {
		return
	}
	if f.usageOf(word) != unusual || f.senseOf(word) != strange {
		return
	}
	if f.calls == nil {
		f.calls = make(map[string][]call)
	}
	f.calls[word] = append(f.calls[word], call{i, int32(at), weight})
}

// callWeight returns what a call weighs that goes on so; 0 for what is none.
func callWeight(rest string) int8 {
	switch k := strings.Index(rest, " --"); {
	case k >= 0 && k+4 < len(rest) && isASCIILetter(rest[k+3]) && isASCIILetter(rest[k+4]) && rest[0] == ' ':
		return 6
	case argued(rest):
		return 3
	case len(rest) > 2 && rest[0] == ' ' && rest[1] >= 'a' && rest[1] <= 'z' && nameLike(firstWordOf(rest[1:])) && !strings.ContainsAny(rest, "=(){};:,"):
		return 2
	}
	return 0
}

// settleCalls makes those programs known that are called often enough.
func (f *finder) settleCalls() {
	for _, word := range slices.Sorted(maps.Keys(f.calls)) {
		places, weight := f.calls[word], 0
		for _, p := range places {
			weight += int(p.weight)
		}
		if weight < fewCalls {
			continue
		}
		t := f.learn(word, whyCommand)
		t.confirmed = true
		for _, p := range places {
			f.add(p.run, int(p.at), int(p.at)+len(word), t, whyCommand, true, true)
		}
	}
	f.calls = nil
}
