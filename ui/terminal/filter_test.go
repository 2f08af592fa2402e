package terminal

import (
	"bytes"
	"fmt"
	"io"
	"math/rand/v2"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	tea "github.com/charmbracelet/bubbletea"
)

// reads hands out one slice for each read, and then ends.
type reads struct {
	all  [][]byte
	over func()
}

func (r *reads) Read(into []byte) (int, error) {
	if len(r.all) == 0 {
		go r.over()
		return 0, io.EOF
	}
	n := copy(into, r.all[0])
	if r.all[0] = r.all[0][n:]; len(r.all[0]) == 0 {
		r.all = r.all[1:]
	}
	return n, nil
}

// collector keeps the messages that come from the input.
type collector struct{ got []string }

func (c *collector) Init() tea.Cmd { return nil }
func (c *collector) View() string  { return "" }

// Update joins letters that follow each other: how many a read brings is by chance.
func (c *collector) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	text := fmt.Sprintf("%T %v", msg, msg)
	if key, is := msg.(tea.KeyMsg); is && key.Type == tea.KeyRunes && !key.Alt && !key.Paste {
		if last := len(c.got) - 1; last >= 0 && strings.HasPrefix(c.got[last], "text ") {
			c.got[last] += string(key.Runes)
			return c, nil
		}
		text = "text " + string(key.Runes)
	}
	c.got = append(c.got, text)
	return c, nil
}

// parsed is what Bubble Tea's parser makes of these reads.
func parsed(t testing.TB, chunks [][]byte) []string {
	t.Helper()
	in := &reads{all: slices.Clone(chunks)}
	c := &collector{}
	p := tea.NewProgram(c, tea.WithInput(in), tea.WithOutput(io.Discard), tea.WithoutRenderer(), tea.WithoutSignalHandler())
	in.over = p.Quit
	if _, err := p.Run(); err != nil {
		t.Fatal(err)
	}
	return c.got
}

// typed are keys, pastes and mouse reports; asides are what terminals send besides.
var (
	typed = []string{
		"a", "no", " ", "é", "界", "🦵", "\r", "\t", "\x7f", "\x01", "\x00", "\x1b[A", "\x1b[1;5C", "\x1bOP", "\x1b[3~", "\x1b[Z", "\x1b[7$",
		"\x1bx", "\x1bé", "\x1b\x1b[B", "\x1b[[A", "\x1b[<0;10;5M", "\x1b[M !!", "\x1b[I", "\x1b[15;2~", "\x03",
		"\x1b[200~pasted é\r\x1b[31mtext\x1b[201~",
	}
	asides = []string{
		"\x1b]11;rgb:1e1e/1e1e/2e2e\x1b\\", "\x1b]11;rgb:ff/ff/ff\a", "\x1bP>|xterm(390)\x1b\\", "\x1b_Gi=1;OK\x1b\\", "\x1b^private\x1b\\", "\x1bXstart\x1b\\",
		"\x1b]52;c;" + strings.Repeat("Y2FsZg==", 40) + "\a", "\x1b[?62;22c", "\x1b]é界\a",
	}
)

// script makes an input of n parts: what is typed alone, and that with asides between and
// within pastes.
func script(r *rand.Rand, n int) (alone [][]byte, mixed []byte) {
	aside := func() {
		for r.IntN(3) == 0 {
			mixed = append(mixed, asides[r.IntN(len(asides))]...)
		}
	}
	for range n {
		aside()
		key := typed[r.IntN(len(typed))]
		alone = append(alone, []byte(key))
		if before, after, is := strings.Cut(key, "\x1b[31m"); is {
			mixed = append(mixed, before...)
			mixed = append(mixed, asides[r.IntN(6)]...)
			key = "\x1b[31m" + after
		}
		mixed = append(mixed, key...)
	}
	aside()
	return alone, mixed
}

// cut breaks an input into pieces of any length.
func cut(r *rand.Rand, in []byte, most int) (pieces [][]byte) {
	for len(in) > 0 {
		n := min(len(in), 1+r.IntN(most))
		pieces, in = append(pieces, in[:n]), in[n:]
	}
	return pieces
}

func filtered(f *filter, pieces [][]byte) (out [][]byte) {
	for _, piece := range pieces {
		f.feed(piece)
		out = append(out, f.take()...)
	}
	f.flush()
	return append(out, f.take()...)
}

func FuzzWhatTerminalsSendIsNotTyped(f *testing.F) {
	for seed := range uint64(40) {
		f.Add(seed, uint8(seed%30), uint8(1+seed%20))
	}
	f.Fuzz(func(t *testing.T, seed uint64, n, most uint8) {
		r := rand.New(rand.NewPCG(seed, 1))
		alone, mixed := script(r, int(n))
		want := parsed(t, alone)
		got := parsed(t, filtered(&filter{}, cut(r, mixed, 1+int(most))))
		if !slices.Equal(got, want) {
			t.Errorf("%q:\ngot  %q,\nwant %q", mixed, got, want)
		}
	})
}

func FuzzAnyBytes(f *testing.F) {
	for _, part := range slices.Concat(typed, asides) {
		f.Add([]byte(part), uint8(1))
	}
	f.Add([]byte("\x1b]11;rgb:\x1b[A\x1b\x1b\x1b]\x03\xff\xc3\x1b[200~\x1b]"), uint8(3))
	f.Fuzz(func(t *testing.T, in []byte, most uint8) {
		r := rand.New(rand.NewPCG(uint64(len(in)), 2))
		var got []byte
		ctrlCs := 0
		for _, chunk := range filtered(&filter{}, cut(r, in, 1+int(most))) {
			if len(chunk) == 0 || len(chunk) > maxRead {
				t.Errorf("got a read of %d bytes", len(chunk))
			}
			if string(chunk) == "\x03" {
				ctrlCs++
			}
			got = append(got, chunk...)
		}
		if want := bytes.Count(in, []byte{ctrlC}); ctrlCs != want {
			t.Errorf("%q: got ctrl+c %d times, want %d", in, ctrlCs, want)
		}
		if again := bytes.Join(filtered(&filter{}, [][]byte{in}), nil); !bytes.Contains(in, []byte("\x1b\x1b")) && !bytes.Equal(got, again) {
			t.Errorf("%q: got %q in pieces, %q at once", in, got, again)
		}
	})
}

func TestWhatDoesNotEnd(t *testing.T) {
	for _, c := range []struct {
		name  string
		asked bool
		in    string
		wait  time.Duration
		want  []string // after that time
	}{
		{"nothing", false, "a", 0, []string{"a"}},
		{"esc", false, "\x1b", escWait, []string{"\x1b"}},
		{"esc while an answer is due", true, "\x1b", stringWait, []string{"\x1b"}},
		{"esc twice at once", false, "\x1b\x1b", escWait, []string{"\x1b\x1b"}},
		{"alt and a bracket", false, "\x1b[", escWait, []string{"\x1b["}},
		{"alt and O", false, "\x1bO", escWait, []string{"\x1bO"}},
		{"a key cut off", false, "\x1b[1;5", stringWait, nil},
		{"a character cut off", false, "a\xe7\x95", stringWait, []string{"a", "\xe7\x95"}},
		{"a string", false, "a\x1b]11;rgb:1e", stringWait, []string{"a"}},
		{"a string cut off by a key", false, "\x1b]11;rgb:1e\x1b[A", 0, []string{"\x1b[A"}},
		{"a string cut off by esc", false, "\x1b]11;rgb:1e\x1b", stringWait, []string{"\x1b"}},
		{"a string cut off by ctrl+c", false, "\x1bP1\x03x", 0, []string{"\x03", "x"}},
		{"a string too long", false, "\x1b]" + strings.Repeat("x", maxString) + "yz", 0, []string{"yz"}},
		{"a sequence too long", false, "\x1b[" + strings.Repeat("1", 2*maxCSI) + "Aa", 0, []string{"a"}},
		{"ctrl+c behind esc", false, "\x1b\x03", 0, []string{"\x1b", "\x03"}},
		{"ctrl+c in a paste", false, "\x1b[200~a\x03", 0, []string{"\x1b[200~a\x1b[201~", "\x03"}},
		{"esc before a paste", false, "\x1b\x1b[200~a\x1b[201~", 0, []string{"\x1b", "\x1b[200~a\x1b[201~"}},
		{"a paste too long", false, "\x1b[200~" + strings.Repeat("a", maxPaste+9), 0, nil},
	} {
		f := &filter{asked: c.asked}
		f.feed([]byte(c.in))
		if got := f.wait(); got != c.wait {
			t.Errorf("%s: got a wait of %v, want %v", c.name, got, c.wait)
		}
		f.flush()
		var got []string
		for _, chunk := range f.take() {
			got = append(got, string(chunk))
		}
		if c.name == "a paste too long" {
			if n := len(strings.Join(got, "")); n > maxPaste+10 {
				t.Errorf("%s: got %d bytes", c.name, n)
			}
			continue
		}
		if !reflect.DeepEqual(got, c.want) {
			t.Errorf("%s: got %q, want %q", c.name, got, c.want)
		}
	}
}

func TestEscTwiceInTwoReadsIsTwoKeys(t *testing.T) {
	got := filtered(&filter{}, [][]byte{{esc}, {esc}})
	if len(got) != 2 || string(got[0]) != "\x1b" || string(got[1]) != "\x1b" {
		t.Errorf("got %q", got)
	}
	if got := bytes.Join(filtered(&filter{}, [][]byte{{esc}, {esc}, []byte("[A")}), []byte("|")); string(got) != "\x1b\x1b[A" {
		t.Errorf("got %q for alt and an arrow in pieces", got)
	}
}

func TestAnswersAreRead(t *testing.T) {
	for reply, want := range map[string]string{
		"]11;rgb:1e1e/1e1e/2e2e": "dark", "]11;rgb:ff/ff/f0": "light", "]11;rgba:0000/0000/0000/ffff": "dark", "]11;rgb:f/f/f": "light",
		"]11;rgb:": "none", "]11;rgb:1e1e/1e1e": "none", "]11;rgb:x/y/z": "none", "]11;?": "none", "]10;rgb:0/0/0": "none", "P": "none", "": "none", "]11;rgb:///": "none",
	} {
		b, ok := backgroundOf(reply)
		got := map[bool]string{true: "dark", false: "light"}[b.Dark]
		if !ok {
			got = "none"
		}
		if got != want {
			t.Errorf("%q: got %s, want %s", reply, got, want)
		}
	}
}
