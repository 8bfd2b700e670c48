package index

import (
	"strings"
	"testing"
)

// TestHanNames holds which names are found among Chinese characters.
func TestHanNames(t *testing.T) {
	for text, want := range map[string]string{
		"我们今天讨论了微信网页的重构":       "WeChat",
		"大家都用支付宝付款，然后打开腾讯会议开会": "Alipay Tencent Meeting",
		"我们在微博上看到了这个问题":        "Weibo",
		"他说得很有道理，我们应该怎么做":      "",
		"这是一个比微信息更小的问题":        "", // "micro information", as the name has no end there
	} {
		text = "# 会议笔记\n\n我们应该怎么做，下一次会议在星期三，大家都要来。\n\n" + text + "\n"
		if got := strings.Join(namesInTongue(t, "zh", text), " "); got != want {
			t.Errorf("%q: got %q, want %q", text, got, want)
		}
	}
}
