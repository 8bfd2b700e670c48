package sample

import (
	"bytes"
	"os"
	"regexp"
	"strings"
	"testing"
	"unicode/utf8"
)

// split returns the notes' front matter and body, each as lines, with fenced
// code taken out of the body and returned apart, fences included.
func split(t *testing.T) (front, body, fenced []string) {
	t.Helper()
	_, data := Notes()
	lines := strings.Split(strings.TrimSuffix(string(data), "\n"), "\n")
	if lines[0] != "---" {
		t.Fatalf("first line is %q, want the start of the front matter", lines[0])
	}
	end := 1
	for end < len(lines) && lines[end] != "---" {
		end++
	}
	if end == len(lines) {
		t.Fatal("front matter is not closed")
	}
	open := false
	for _, line := range lines[end+1:] {
		switch fence := strings.HasPrefix(line, "```"); {
		case fence, open:
			fenced = append(fenced, line)
			open = open != fence
		default:
			body = append(body, line)
		}
	}
	if open {
		t.Fatal("a fence is not closed")
	}
	return lines[1:end], body, fenced
}

func TestNotesAreTheFile(t *testing.T) {
	name, data := Notes()
	if name != "pycon-2011.md" {
		t.Errorf("name = %q", name)
	}
	file, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(data, file) {
		t.Error("the embedded notes differ from the file")
	}
	if n := bytes.Count(data, []byte("\n")); n < 150 {
		t.Errorf("%d lines, want 150 at least", n)
	}
	if !utf8.Valid(data) || bytes.ContainsAny(data, "\r\t\x00\uFEFF") {
		t.Error("notes are not plain UTF-8 with line feeds and blanks")
	}
}

func TestNotesBelongToTheCaller(t *testing.T) {
	_, first := Notes()
	clear(first)
	if _, second := Notes(); second[0] != '-' {
		t.Error("a caller's change shows in the next call")
	}
}

func TestFrontMatter(t *testing.T) {
	front, _, _ := split(t)
	got := map[string]string{}
	for _, line := range front {
		key, value, ok := strings.Cut(line, ": ")
		if !ok {
			t.Errorf("front matter line %q has no value", line)
		}
		got[key] = strings.Trim(value, `"`)
	}
	for key, want := range map[string]string{
		"title": "PyCon 2011", "event": "PyCon 2011", "place": "Atlanta",
		"date": "2011-03-11", "lang": "en", "description": "PyCon 2011",
	} {
		if !strings.Contains(got[key], want) {
			t.Errorf("%s = %q, want it to hold %q", key, got[key], want)
		}
	}
}

func TestSections(t *testing.T) {
	_, body, _ := split(t)
	var top []string
	talks := map[string]int{} // by the level-1 section they stand in
	for _, line := range body {
		if title, ok := strings.CutPrefix(line, "# "); ok {
			top = append(top, title)
		}
		if strings.HasPrefix(line, "## ") {
			talks[top[len(top)-1]]++
		}
	}
	want := []string{"Friday, 11 March 2011", "Saturday, 12 March 2011", "Sunday, 13 March 2011"}
	if len(top) < len(want) {
		t.Fatalf("level-1 sections are %q", top)
	}
	for i, day := range want {
		if top[i] != day {
			t.Errorf("level-1 section %d is %q, want %q", i+1, top[i], day)
		}
		if talks[day] < 3 {
			t.Errorf("%s has %d talks, want 3 at least", day, talks[day])
		}
	}
}

// TestConstructs asserts that each construct of Markdown shows in the notes
// outside of code, so that a book made from them shows it, too.
func TestConstructs(t *testing.T) {
	_, body, fenced := split(t)
	text := strings.Join(body, "\n")
	for construct, pattern := range map[string]string{
		"speaker line":         `(?m)^\*Speaker: Gary Bernhardt\*$`,
		"speakers of a panel":  `(?m)^\*Speakers: (\w[^,*]+, )+\w[^,*]+\*$`,
		"list four deep":       `(?m)^- .+\n(  .+\n)*  - .+\n(    .+\n)*    - .+\n(      .+\n)*      - \w`,
		"ordered list":         `(?m)^1\. .+\n2\. .+\n3\. `,
		"loose list":           `(?m)^- .+\n\n- .+\n\n- `,
		"table":                `(?m)^\|.+\|\n\|:-+\|.+\|\n\|.+\|$`,
		"right-aligned column": `(?m)^\|.*-:\|$`,
		"block quote":          `(?m)^> \w.+\n>\n> — \w`,
		"missed passage":       `(?m)^ *- – missed one –$`,
		"link":                 `[^!]\[[^\]]+\]\(https?://[^)]+\)`,
		"reference link":       `\]\[adap\]`,
		"reference":            `(?m)^\[adap\]: http`,
		"bare URL":             `(?m) http://speed\.pypy\.org$`,
		"autolink":             `<https://[^>]+>`,
		"footnote reference":   `\w\[\^dft\]`,
		"footnote":             `(?m)^\[\^dft\]: \w`,
		"done task":            `(?m)^- \[x\] \w`,
		"open task":            `(?m)^- \[ \] \w`,
		"emphasis":             `(^|[^*])\*\w[^*]*\*[^*]`,
		"strong":               `\*\*\w[^*]*\*\*`,
		"strike":               `~~\w[^~]*~~`,
		"inline code":          "`[^`]+`",
	} {
		if !regexp.MustCompile(pattern).MatchString(text) {
			t.Errorf("no %s in the notes", construct)
		}
	}
	if code := strings.Join(fenced, "\n"); !strings.Contains(code, "```python\n") || !strings.Contains(code, "```sh\n") {
		t.Error("no fenced code with a language in the notes")
	}
	if regexp.MustCompile(`!\[|<[a-z]+[ >/]`).MatchString(text) {
		t.Error("the notes hold an image or raw HTML, which nothing beside them can resolve")
	}
}

// TestReferencesResolve asserts that every footnote and reference link has one
// definition, and that every definition is used.
func TestReferencesResolve(t *testing.T) {
	_, body, _ := split(t)
	text := strings.Join(body, "\n")
	defined := map[string]int{}
	for _, m := range regexp.MustCompile(`(?m)^\[([^\]]+)\]: \S`).FindAllStringSubmatch(text, -1) {
		defined[m[1]]++
	}
	used := map[string]int{}
	for _, m := range regexp.MustCompile(`\]\[(\w+)\]|\[(\^\w+)\]([^:]|$)`).FindAllStringSubmatch(text, -1) {
		used[m[1]+m[2]]++
	}
	if len(defined) < 5 {
		t.Fatalf("%d definitions, want 5 at least", len(defined))
	}
	for label, n := range defined {
		if n != 1 || used[label] == 0 {
			t.Errorf("%q is defined %d times and used %d times", label, n, used[label])
		}
	}
	for label := range used {
		if defined[label] == 0 {
			t.Errorf("%q is used and not defined", label)
		}
	}
}

// TestMentions asserts that the notes name what an index and a reading list
// of this conference must hold, some of it in several forms.
func TestMentions(t *testing.T) {
	_, data := Notes()
	for _, want := range []string{
		"GDB", "OpenStack", "Chef", "Vagrant", "VirtualBox", "libvirt", "euca2ools", "Convore",
		"CPython", "Unladen Swallow", "LLVM", "PyPy", "Jython", "IronPython", "Iron Python", "Ironclad",
		"BitBacker", "asyncore", "httplib", "Dingus", "pip", "PIP", "virtualenv", "setuptools", "pythonv",
		"sigslot", "dpkt", "0mq", "0MQ", "ZeroMQ", "mpi4py", "PyCUDA", "PyOpenCL", "GPAW", "Sphinx",
		"Read the Docs", "gmpy", "snake-guice", "gevent", "libevent", "greenlet", "Allura", "MongoDB",
		"Bees with Machine Guns", "Ushahidi", "Google Refine", "google-refine",
		"PEP 380", "PEP-342", "PEP 342", "PEP8", "RFC 4838", "5740", "5053",
		"http://ansolabs.com/deploy", "https://github.com/ansolabs", "https://gist.github.com/786945",
		"https://convore.com/pycon-2011/python-vm-panel/", "http://speed.pypy.org",
		"https://convore.com/pycon-2011/backup-is-hard-lets-go-shopping-gary-bernhardt/",
		"http://blog.extracheese.org", "http://dtn.sf.net", "http://status.alcf.anl.gov",
		"http://www.aleax.it/pycin11_adap.pdf", "http://asin.cc/~11GQo",
		"https://sourceforge.net/p/allura", "https://github.com/newsapps",
	} {
		at := regexp.MustCompile(`(^|[^\pL\pN])` + regexp.QuoteMeta(want) + `([^\pL\pN]|$)`)
		if !at.Match(data) {
			t.Errorf("the notes do not name %q", want)
		}
	}
}
