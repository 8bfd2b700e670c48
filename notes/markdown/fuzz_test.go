package markdown

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"gloss/notes"
)

func FuzzRead(f *testing.F) {
	cases, err := filepath.Glob("testdata/*.md")
	if err != nil {
		f.Fatal(err)
	}
	for _, name := range cases {
		data, err := os.ReadFile(name)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(data)
	}
	if len(cases) == 0 {
		f.Fatal("no seeds")
	}
	for _, text := range hostile {
		f.Add([]byte(text(200)))
	}
	f.Add([]byte("a <video>" + strings.Repeat("*b* ", 20) + "</video>"))
	f.Add([]byte("a <%> b"))
	f.Add([]byte("<%* tp.x\n tp.y %>"))
	f.Fuzz(func(t *testing.T, data []byte) {
		src, err := notes.Decode("a.md", data)
		if err != nil || len(data) > 100_000 {
			return
		}
		doc, err := Format().Read(src, notes.Options{})
		if err != nil {
			t.Fatal(err)
		}
		check(t, doc, src.Text)
		if s := score(src); s < 0 || s > 100 {
			t.Errorf("score %d", s)
		}
	})
}
