package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// The README's commands do what it says: those in console blocks print what
// stands below them, those in sh blocks are the ones that are known here. With
// -update the console blocks are written anew.
func TestReadme(t *testing.T) {
	root := moduleRoot(t)
	file := filepath.Join(root, "README.md")
	text := contents(t, file)
	sessions := fences(text, "console")
	if len(sessions) == 0 {
		t.Fatal("the README shows no session")
	}
	dir := t.TempDir()
	renewed := text
	for _, session := range sessions {
		got := play(t, dir, session)
		if *update {
			renewed = strings.Replace(renewed, session, got, 1)
		} else if steady(got) != steady(session) {
			t.Errorf("the README shows\n%s\nbut it is\n%s(go test ./cmd/gloss -run Readme -update mends it)", session, got)
		}
	}
	if *update && renewed != text {
		if err := os.WriteFile(file, []byte(renewed), 0o666); err != nil {
			t.Fatal(err)
		}
	}
}

// fences returns what stands in the code blocks of a language.
func fences(text, language string) (blocks []string) {
	for _, m := range regexp.MustCompile("(?ms)^```"+language+"\n(.*?)^```$").FindAllStringSubmatch(text, -1) {
		blocks = append(blocks, m[1])
	}
	return blocks
}

// play runs the commands of a session and returns it with what they print.
func play(t *testing.T, dir, session string) string {
	t.Helper()
	var b strings.Builder
	for line := range strings.Lines(session) {
		command, ok := strings.CutPrefix(line, "$ ")
		if !ok {
			continue
		}
		cmd := exec.Command("sh", "-ec", strings.ReplaceAll(command, "go run ./cmd/gloss", "gloss"))
		cmd.Dir = dir
		out, err := cmd.CombinedOutput()
		if err != nil {
			t.Errorf("%s%v\n%s", line, err, out)
		}
		b.WriteString(line)
		b.Write(out)
	}
	return b.String()
}

// steady takes out of a session what differs from run to run: times, and with
// them the widths of columns.
func steady(session string) string {
	session = regexp.MustCompile(`\d+ (ms|s|kB)\b`).ReplaceAllString(session, "N $1")
	return regexp.MustCompile(` +`).ReplaceAllString(session, " ")
}

func TestReadmeNamesWhatThereIs(t *testing.T) {
	root := moduleRoot(t)
	text := contents(t, filepath.Join(root, "README.md"))
	known := []string{"go run ./cmd/gloss build", "go test ./...", "go install ./cmd/gloss", "go run ./cmd/check"}
	var shown []string
	for _, block := range fences(text, "sh") {
		shown = append(shown, strings.Split(strings.TrimSpace(block), "\n")...)
	}
	if !slices.Equal(shown, known) {
		t.Errorf("the README tells to run %q, the known commands are %q", shown, known)
	}
	for _, m := range regexp.MustCompile(`\]\(([^)#:]+)\)`).FindAllStringSubmatch(text, -1) {
		if !fileExists(filepath.Join(root, m[1])) {
			t.Errorf("the README refers to %s, which is not there", m[1])
		}
	}
	var words []string
	for _, f := range readers() {
		words = append(words, "| `"+f.Name+"` | `"+strings.Join(f.Extensions, "`, `")+"` |")
	}
	for _, c := range (&program{}).commands() {
		words = append(words, "`"+c.name+"`")
	}
	words = append(words,
		"| `index` | the index alone: `"+strings.Join(formNames(indexForms), "`, `")+"` |",
		"| `reading` | the reading list alone: `"+strings.Join(formNames(readingForms), "`, `")+"` |")
	for _, name := range formNames(documentForms) {
		words = append(words, "`"+name+"`")
	}
	for _, w := range words {
		if w != "`help`" && !strings.Contains(text, w) {
			t.Errorf("the README does not say %s", w)
		}
	}
	first := strings.Split(text, "\n")[:25]
	if !slices.ContainsFunc(first, func(l string) bool { return strings.HasPrefix(l, "$ ") }) ||
		!slices.ContainsFunc(first, func(l string) bool { return strings.HasPrefix(l, "![") }) {
		t.Error("the first screen of the README shows no session, or no page")
	}
}
