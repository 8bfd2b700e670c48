package epub

import (
	"bytes"
	"os"
	"testing"

	"gloss/export"
)

func TestSmoke(t *testing.T) {
	var out bytes.Buffer
	r, err := Exporter{}.Export(&out, kitchenBook(), export.Options{})
	if err != nil {
		t.Fatal(err)
	}
	t.Log(r)
	if f := os.Getenv("GLOSS_KEEP"); f != "" {
		if err := os.WriteFile(f, out.Bytes(), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}
