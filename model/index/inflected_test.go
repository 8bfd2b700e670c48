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
