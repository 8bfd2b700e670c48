package main

import (
	"context"
	"fmt"
	"net/http"
	"net/http/httptest"
	"net/netip"
	"strings"
	"sync/atomic"
	"testing"

	"gloss/model"
)

// server answers in all the ways in which links age.
func server(t *testing.T) (*httptest.Server, *atomic.Int32) {
	var gets atomic.Int32
	mux := http.NewServeMux()
	mux.HandleFunc("/fine", func(w http.ResponseWriter, r *http.Request) { fmt.Fprint(w, "here") })
	mux.HandleFunc("/gone", func(w http.ResponseWriter, r *http.Request) { http.Error(w, "no", http.StatusGone) })
	mux.HandleFunc("/nohead", func(w http.ResponseWriter, r *http.Request) {
		if r.Method == http.MethodHead {
			http.Error(w, "no", http.StatusMethodNotAllowed)
			return
		}
		gets.Add(1)
		fmt.Fprint(w, strings.Repeat("x", 1<<20))
	})
	mux.HandleFunc("/moved", func(w http.ResponseWriter, r *http.Request) {
		http.Redirect(w, r, "/fine", http.StatusMovedPermanently)
	})
	mux.HandleFunc("/slash/", func(w http.ResponseWriter, r *http.Request) { fmt.Fprint(w, "here") })
	mux.HandleFunc("/circle", func(w http.ResponseWriter, r *http.Request) { http.Redirect(w, r, "/circle2", http.StatusFound) })
	mux.HandleFunc("/circle2", func(w http.ResponseWriter, r *http.Request) { http.Redirect(w, r, "/circle", http.StatusFound) })
	mux.HandleFunc("/far", func(w http.ResponseWriter, r *http.Request) {
		http.Redirect(w, r, "/far?"+r.URL.RawQuery+"x", http.StatusFound)
	})
	mux.HandleFunc("/ftp", func(w http.ResponseWriter, r *http.Request) {
		http.Redirect(w, r, "ftp://example.org/", http.StatusFound)
	})
	mux.HandleFunc("/shut", func(w http.ResponseWriter, r *http.Request) { w.WriteHeader(http.StatusForbidden) })
	mux.HandleFunc("/drop", func(http.ResponseWriter, *http.Request) { panic(http.ErrAbortHandler) })
	s := httptest.NewServer(mux)
	t.Cleanup(s.Close)
	return s, &gets
}

func TestCheckLinks(t *testing.T) {
	s, gets := server(t)
	want := map[string]model.LinkState{
		"/fine":   {Checked: true, Status: 200},
		"/gone":   {Checked: true, Status: 410},
		"/nohead": {Checked: true, Status: 200},
		"/moved":  {Checked: true, Status: 200, Moved: s.URL + "/fine"},
		"/slash":  {Checked: true, Status: 200},
		"/none":   {Checked: true, Status: 404},
		"/circle": {Checked: true, Problem: errCircle.Error()},
		"/far":    {Checked: true, Problem: errTooMany.Error()},
		"/ftp":    {Checked: true, Problem: errProtocol.Error()},
		"/shut":   {Checked: true, Status: 403},
		"/drop":   {Checked: true, Problem: "the host closed the connection"},
	}
	var list []*model.Reading
	for path := range want {
		list = append(list, &model.Reading{URL: s.URL + path, Places: []model.ReadingPlace{{}}})
	}
	refused := &model.Reading{URL: "http://127.0.0.1:1/", Places: []model.ReadingPlace{{}}}
	list = append(list, refused, &model.Reading{})
	newLinkChecker(true).check(context.Background(), list)
	for _, r := range list {
		if w, ok := want[strings.TrimPrefix(r.URL, s.URL)]; ok && r.URL != "" && r.Link != w {
			t.Errorf("%s: %+v, want %+v", r.URL, r.Link, w)
		}
		if s := r.Link; s.Problem != "" && !s.Dead() || s.Status == 403 && s.Dead() {
			t.Errorf("%s: dead is %v", r.URL, s.Dead())
		}
	}
	if refused.Link.Problem != "the host refuses connections" || list[len(list)-1].Link.Checked {
		t.Errorf("refused %+v, none %+v", refused.Link, list[len(list)-1].Link)
	}
	if gets.Load() != 1 {
		t.Errorf("%d pages were fetched, want 1", gets.Load())
	}
	codes := map[string]int{}
	for _, d := range linkFindings(list) {
		codes[d.Code]++
	}
	if codes["reading.dead"] != 2 || codes["reading.moved"] != 1 || codes["reading.barred"] != 1 || codes["reading.unreached"] != 5 {
		t.Errorf("findings %v", codes)
	}
}

func TestCheckLinksRefusesPrivateAddresses(t *testing.T) {
	s, _ := server(t)
	local := &model.Reading{URL: s.URL + "/fine"}
	newLinkChecker(false).check(context.Background(), []*model.Reading{local})
	if local.Link.Problem != errPrivate.Error() {
		t.Errorf("%+v", local.Link)
	}
	for address, want := range map[string]bool{
		"127.0.0.1": false, "10.1.2.3": false, "192.168.0.1": false, "172.16.9.9": false, "169.254.169.254": false, "0.0.0.0": false, "100.64.1.1": false,
		"::1": false, "fe80::1": false, "fd00::1": false, "224.0.0.1": false, "93.184.216.34": true, "2606:2800:220:1:248:1893:25c8:1946": true,
	} {
		if got := public(netip.MustParseAddr(address)); got != want {
			t.Errorf("%s: public is %v", address, got)
		}
	}
}
