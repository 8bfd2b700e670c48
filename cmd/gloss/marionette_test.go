package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"
)

// firefox is a running Firefox without a window, spoken to by its protocol for
// tests, Marionette 3: messages are JSON with their length before them, a
// command is [0, number, name, arguments], its answer [1, number, error, result].
type firefox struct {
	conn net.Conn
	in   *bufio.Reader
	last int
}

// startFirefox starts Firefox with a profile of its own, until the test ends.
func startFirefox(t *testing.T) *firefox {
	t.Helper()
	path, err := exec.LookPath("firefox-esr")
	if err != nil {
		path = tool(t, "firefox")
	}
	home := t.TempDir()
	profile := filepath.Join(home, "profile")
	if err := os.Mkdir(profile, 0o777); err != nil {
		t.Fatal(err)
	}
	settings := "user_pref(\"marionette.port\", 0);\nuser_pref(\"browser.shell.checkDefaultBrowser\", false);\n"
	if err := os.WriteFile(filepath.Join(profile, "user.js"), []byte(settings), 0o666); err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command(path, "--headless", "--no-remote", "--marionette", "--remote-allow-system-access", "--profile", profile, "about:blank")
	cmd.Env = append(os.Environ(), "HOME="+home, "MOZ_HEADLESS=1")
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	ended := make(chan struct{})
	go func() { cmd.Wait(); close(ended) }()
	f := &firefox{}
	t.Cleanup(func() {
		if f.conn != nil {
			f.call("Marionette:Quit", map[string]any{"flags": []string{"eForceQuit"}}, nil)
			f.conn.Close()
		}
		select {
		case <-ended:
		case <-time.After(20 * time.Second):
			cmd.Process.Kill()
			<-ended
		}
	})
	if err := f.connect(filepath.Join(profile, "MarionetteActivePort"), ended); err != nil {
		t.Fatalf("Firefox: %v", err)
	}
	return f
}

// connect waits until Firefox listens at the port that it writes to a file.
func (f *firefox) connect(portFile string, ended <-chan struct{}) error {
	for deadline := time.Now().Add(2 * time.Minute); time.Now().Before(deadline); {
		select {
		case <-ended:
			return fmt.Errorf("it ended before it listened")
		case <-time.After(100 * time.Millisecond):
		}
		port, err := os.ReadFile(portFile)
		if err != nil || len(port) == 0 {
			continue
		}
		if f.conn, err = net.Dial("tcp", "127.0.0.1:"+strings.TrimSpace(string(port))); err != nil {
			f.conn = nil
			continue
		}
		f.in = bufio.NewReader(f.conn)
		if _, err := f.receive(); err != nil { // what it is
			return err
		}
		if err := f.call("WebDriver:NewSession", map[string]any{}, nil); err != nil {
			return err
		}
		return f.call("Marionette:SetContext", map[string]any{"value": "chrome"}, nil)
	}
	return fmt.Errorf("it does not listen")
}

// run runs a script that calls its last argument with a result.
func (f *firefox) run(t *testing.T, script string, argument any, result any) {
	t.Helper()
	var got struct{ Value json.RawMessage }
	if err := f.call("WebDriver:ExecuteAsyncScript", map[string]any{"script": script, "args": []any{argument}}, &got); err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(got.Value, result); err != nil {
		t.Fatalf("%v\n%.500s", err, got.Value)
	}
}

func (f *firefox) call(command string, arguments, result any) error {
	f.last++
	message, err := json.Marshal([]any{0, f.last, command, arguments})
	if err != nil {
		return err
	}
	f.conn.SetDeadline(time.Now().Add(2 * time.Minute))
	if _, err := fmt.Fprintf(f.conn, "%d:%s", len(message), message); err != nil {
		return err
	}
	answer, err := f.receive()
	if err != nil {
		return fmt.Errorf("%s: %w", command, err)
	}
	var parts [4]json.RawMessage
	if err := json.Unmarshal(answer, &parts); err != nil {
		return fmt.Errorf("%s: %w: %.200s", command, err, answer)
	}
	if string(parts[2]) != "null" {
		return fmt.Errorf("%s: %s", command, parts[2])
	}
	if result == nil {
		return nil
	}
	return json.Unmarshal(parts[3], result)
}

func (f *firefox) receive() ([]byte, error) {
	length, err := f.in.ReadString(':')
	if err != nil {
		return nil, err
	}
	n, err := strconv.Atoi(strings.TrimSuffix(length, ":"))
	if err != nil || n < 0 || n > 64<<20 {
		return nil, fmt.Errorf("a message of length %q", length)
	}
	message := make([]byte, n)
	_, err = io.ReadFull(f.in, message)
	return message, err
}
