package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/netip"
	"net/url"
	"strings"
	"sync"
	"syscall"
	"time"

	"gloss/model"
)

// This file is the only one that goes into the network, and only where a person
// asks for it with --check-links.

// The limits of a check.
const (
	maxRedirects = 10
	checksAtOnce = 16
	linkTimeout  = 15 * time.Second // for one address, redirects and all
)

// linkChecker asks the servers of a reading list whether its addresses still
// lead anywhere. It asks each host one question at a time.
type linkChecker struct {
	client *http.Client
	hosts  sync.Map // of *sync.Mutex, by host
}

var (
	errPrivate  = errors.New("it is of this machine or of a private network")
	errCircle   = errors.New("it redirects in a circle")
	errTooMany  = fmt.Errorf("it redirects more than %d times", maxRedirects)
	errProtocol = errors.New("it redirects to what is no web page")
)

// newLinkChecker returns a checker that refuses addresses of this machine and of
// private networks unless private is set. It uses no proxy: behind one it could
// not tell them.
func newLinkChecker(private bool) *linkChecker {
	dialer := &net.Dialer{Timeout: linkTimeout / 2, Control: func(_, address string, _ syscall.RawConn) error {
		if host, err := netip.ParseAddrPort(address); !private && (err != nil || !public(host.Addr().Unmap())) {
			return errPrivate
		}
		return nil
	}}
	return &linkChecker{client: &http.Client{
		Transport: &http.Transport{DialContext: dialer.DialContext, TLSHandshakeTimeout: linkTimeout / 2, MaxIdleConnsPerHost: 1, MaxResponseHeaderBytes: 1 << 16},
		CheckRedirect: func(req *http.Request, via []*http.Request) error {
			if req.URL.Scheme != "http" && req.URL.Scheme != "https" {
				return errProtocol
			}
			for _, v := range via {
				if v.URL.String() == req.URL.String() {
					return errCircle
				}
			}
			if len(via) >= maxRedirects {
				return errTooMany
			}
			return nil
		},
	}}
}

// public reports whether an address is one of the open net.
func public(a netip.Addr) bool {
	return a.IsGlobalUnicast() && !a.IsPrivate() && !a.IsLoopback() && !a.IsLinkLocalUnicast() &&
		!netip.MustParsePrefix("100.64.0.0/10").Contains(a) // shared by the customers of a provider
}

// check sets the state of every item of a reading list.
func (k *linkChecker) check(ctx context.Context, list []*model.Reading) {
	var wg sync.WaitGroup
	slots := make(chan struct{}, checksAtOnce)
	for _, r := range list {
		if r.URL == "" {
			continue
		}
		wg.Go(func() {
			lock := k.host(r.URL)
			lock.Lock()
			defer lock.Unlock()
			slots <- struct{}{}
			defer func() { <-slots }()
			r.Link = k.ask(ctx, r.URL)
		})
	}
	wg.Wait()
}

// host returns the lock of an address's host.
func (k *linkChecker) host(address string) *sync.Mutex {
	host := address
	if u, err := url.Parse(address); err == nil {
		host = u.Host
	}
	lock, _ := k.hosts.LoadOrStore(host, new(sync.Mutex))
	return lock.(*sync.Mutex)
}

// ask asks for the head of a page, and for the page itself where a server
// answers that in another way than the page deserves.
func (k *linkChecker) ask(ctx context.Context, address string) model.LinkState {
	ctx, cancel := context.WithTimeout(ctx, linkTimeout)
	defer cancel()
	state := k.request(ctx, http.MethodHead, address)
	if state.Status >= 400 || state.Status == 0 && state.Problem != errPrivate.Error() && state.Problem != errCircle.Error() {
		if again := k.request(ctx, http.MethodGet, address); again.Status > 0 {
			state = again
		}
	}
	return state
}

func (k *linkChecker) request(ctx context.Context, method, address string) model.LinkState {
	state := model.LinkState{Checked: true}
	req, err := http.NewRequestWithContext(ctx, method, address, nil)
	if err != nil {
		state.Problem = "the address cannot be asked for"
		return state
	}
	req.Header.Set("User-Agent", "gloss/"+version+" (checks the links of a reading list)")
	res, err := k.client.Do(req)
	if err != nil {
		state.Problem = problem(err)
		return state
	}
	res.Body.Close()
	state.Status = res.StatusCode
	if last := res.Request.URL.String(); last != address && moved(address, last) {
		state.Moved = last
	}
	return state
}

// moved reports whether an address leads to another page, and not only to the
// same one by https or with a slash at its end.
func moved(from, to string) bool {
	plain := func(s string) string {
		_, s, _ = strings.Cut(s, "://")
		return strings.TrimSuffix(strings.TrimPrefix(s, "www."), "/")
	}
	from, _, _ = strings.Cut(from, "#")
	return plain(from) != plain(to)
}

const tookTooLong = "no answer in time"

// problem says in few words why a server did not answer.
func problem(err error) string {
	for _, known := range []error{errPrivate, errCircle, errTooMany, errProtocol} {
		if errors.Is(err, known) {
			return known.Error()
		}
	}
	var dns *net.DNSError
	switch {
	case errors.As(err, &dns):
		if !dns.IsNotFound {
			return "the name of the host could not be looked up"
		}
		return "there is no such host"
	case errors.Is(err, context.DeadlineExceeded):
		return tookTooLong
	case errors.Is(err, io.EOF), errors.Is(err, io.ErrUnexpectedEOF), errors.Is(err, syscall.ECONNRESET):
		return "the host closed the connection"
	case errors.Is(err, syscall.ECONNREFUSED):
		return "the host refuses connections"
	}
	var u *url.Error
	if errors.As(err, &u) {
		if u.Timeout() {
			return tookTooLong
		}
		return u.Err.Error()
	}
	return err.Error()
}

// linkFindings are the links that are dead or lead elsewhere.
func linkFindings(list []*model.Reading) []model.Diagnostic {
	var out []model.Diagnostic
	for _, r := range list {
		s := r.Link
		if !s.Checked || len(r.Places) == 0 {
			continue
		}
		d := model.Diagnostic{Position: r.Places[0].Position, Severity: model.Warning}
		switch {
		case s.Problem != "":
			d.Code, d.Message = "reading.unreached", fmt.Sprintf("%s was not reached: %s", r.URL, s.Problem)
		case s.Barred():
			d.Code, d.Severity, d.Message = "reading.barred", model.Info, fmt.Sprintf("%s answers %d %s: it may let only people in", r.URL, s.Status, http.StatusText(s.Status))
		case s.Status >= 400:
			d.Code, d.Message = "reading.dead", fmt.Sprintf("%s answers %d %s", r.URL, s.Status, http.StatusText(s.Status))
		case s.Moved != "":
			d.Code, d.Severity, d.Message = "reading.moved", model.Info, fmt.Sprintf("%s leads to %s", r.URL, s.Moved)
		default:
			continue
		}
		if r.Archive != "" && d.Severity == model.Warning {
			d.Hint = "a copy may be at " + r.Archive
		}
		if s.Problem == errPrivate.Error() {
			d.Hint = "--private-links asks such hosts too"
		}
		out = append(out, d)
	}
	return out
}
