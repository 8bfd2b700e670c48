package model

import (
	"strings"
	"testing"
	"unsafe"
)

// What documents have most of takes little room.
func TestSizes(t *testing.T) {
	for what, c := range map[string]struct{ got, most uintptr }{
		"position":  {unsafe.Sizeof(Position{}), 16},
		"text":      {unsafe.Sizeof(Text{}), 32},
		"paragraph": {unsafe.Sizeof(Paragraph{}), 40},
		"item":      {unsafe.Sizeof(Item{}), 40},
		"link":      {unsafe.Sizeof(Link{}), 80},
		"section":   {unsafe.Sizeof(Section{}), 104},
	} {
		if c.got > c.most {
			t.Errorf("a %s takes %d bytes, more than %d", what, c.got, c.most)
		}
	}
}

func TestSourceName(t *testing.T) {
	if again := strings.Clone("a"); NameOf("a") != NameOf(again) || NameOf("a") == NameOf("b") || NameOf("") != (SourceName{}) {
		t.Error("names are not equal by their letters")
	}
	if got := NameOf("n.md").String() + (SourceName{}).String(); got != "n.md" {
		t.Errorf("the name is %q", got)
	}
	if got := At("n", 1<<40, 1<<40); got.Line != 1<<31-1 || got.Column != 1<<31-1 {
		t.Errorf("a place too large to hold is %v", got)
	}
}
