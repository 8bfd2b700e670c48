package index

import (
	"strings"
	"testing"

	"gloss/model"
)

// TestKoreanNames finds names of several words and of two scripts with the particles that
// Korean joins to them.
func TestKoreanNames(t *testing.T) {
	for said, want := range map[string]string{
		"안드로이드 스튜디오로 개발했다.": "안드로이드 스튜디오=Android Studio",
		"챗GPT와 도커를 사용한다.":   "챗GPT=ChatGPT 도커=Docker",
	} {
		if got := strings.Join(forms(t, model.ToolMention, "# 메모\n\n"+said+"\n"), " "); got != want {
			t.Errorf("%q: %q, want %q", said, got, want)
		}
	}
}

// TestPersianNames finds names in Arabic letters with the endings that Persian joins to them.
func TestPersianNames(t *testing.T) {
	if got := strings.Join(forms(t, model.ToolMention, "# یادداشت\n\nاز روبیکاها گفتیم.\n"), " "); got != "روبیکاها=Rubika" {
		t.Errorf("%q", got)
	}
}

// TestSingular finds a name that is a plural, without its s.
func TestSingular(t *testing.T) {
	if got := strings.Join(forms(t, model.ToolMention, "# Notes\n\nWe use Docker, and Livebinder for the rest of Docker.\n"), " "); got != "Docker Livebinder=LiveBinders Docker" {
		t.Errorf("%q", got)
	}
}
