//go:build unix

package terminal_test

import (
	"strings"
	"testing"
	"time"

	"calmcalf/ui/terminal/termtest"
)

// TestTheBackgroundIsAskedForAndNeverWaitedFor answers in every way that terminals do.
func TestTheBackgroundIsAskedForAndNeverWaitedFor(t *testing.T) {
	const dark, light, attributes = "\x1b]11;rgb:1e1e/1e1e/2e2e\x1b\\", "\x1b]11;rgb:ffff/ffff/f0f0\a", "\x1b[?62;22c"
	slowly := func(r *termtest.Session, text string) {
		for _, c := range []byte(text) {
			r.Press(string(c))
			time.Sleep(time.Millisecond)
		}
	}
	for name, c := range map[string]struct {
		answer func(*termtest.Session)
		want   []string
	}{
		"at once":              {func(r *termtest.Session) { r.Press(dark + attributes) }, []string{"dark", "0 keys"}},
		"after 50 ms":          {func(r *termtest.Session) { time.Sleep(50 * time.Millisecond); r.Press(light + attributes) }, []string{"light", "0 keys"}},
		"after 2 s":            {func(r *termtest.Session) { time.Sleep(2 * time.Second); r.Press(dark + attributes) }, []string{"dark", "0 keys"}},
		"never":                {func(*termtest.Session) {}, []string{"unknown", "0 keys"}},
		"no colour":            {func(r *termtest.Session) { r.Press(attributes) }, []string{"unknown", "0 keys"}},
		"byte by byte":         {func(r *termtest.Session) { slowly(r, dark+attributes) }, []string{"dark", "0 keys"}},
		"amid keys":            {func(r *termtest.Session) { r.Press("ab" + light + "c" + attributes + "d") }, []string{"light", "4 keys: abcd"}},
		"amid a paste":         {func(r *termtest.Session) { r.Press("\x1b[200~no" + dark + "te\x1b[201~") }, []string{"dark", "6 keys: [note]"}},
		"garbage":              {func(r *termtest.Session) { r.Press("\x1b]11;rgb:zz\x1b\\\x1b]11;\a\x1bP\xff\x00\x1b\\" + attributes) }, []string{"unknown", "0 keys"}},
		"twice, the first one": {func(r *termtest.Session) { r.Press(light + attributes + dark + attributes) }, []string{"light", "0 keys"}},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			r := start(t, "ask")
			r.Until("question", func() bool { return strings.HasPrefix(r.Written(), "\x1b]11;?\x1b\\\x1b[c\x1b[?1049h") })
			c.answer(r)
			for _, want := range c.want {
				r.Sees(want)
			}
			r.Press("x")
			r.Sees("x")
			r.Press("Q")
			if err := r.End(); err != nil {
				t.Error(err)
			}
			r.Restored()
		})
	}
}

// TestAnAnswerThatIsLateDoesNotReachTheShell quits before the answer comes.
func TestAnAnswerThatIsLateDoesNotReachTheShell(t *testing.T) {
	r := start(t, "ask", "sh", "-c", `"$0"; read -r line; echo "read <$line>"`)
	r.Sees("100x30")
	r.Press("Q")
	r.Until("end", func() bool { return strings.Contains(r.Written(), "\x1b[?1049l") })
	r.Press("\x1b]11;rgb:1e1e/1e1e/2e2e\x1b\\\x1b[?62;22c")
	r.Sees("goodbye")
	r.Press("mine\r")
	r.Sees("read <mine>")
}
