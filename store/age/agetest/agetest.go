// Package agetest is an age command for tests, which hides nothing: it turns text around in a
// way that can be turned back.
package agetest

import (
	"bytes"
	"encoding/base64"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"
)

const (
	first = "-----BEGIN AGE ENCRYPTED FILE-----\n"
	last  = "\n-----END AGE ENCRYPTED FILE-----\n"
)

// Main is the command. The secret key of the recipient age1NAME is AGE-SECRET-KEY-NAME. It
// fails for the recipient age1fails, when it has written half of the file.
func Main() {
	input, err := io.ReadAll(os.Stdin)
	if err != nil {
		fail(err.Error())
	}
	values := map[string][]string{}
	for i := 2; i < len(os.Args); i++ {
		if option := os.Args[i]; option != "--armor" && i+1 < len(os.Args) {
			i++
			values[option] = append(values[option], os.Args[i])
		}
	}
	if os.Args[1] == "--encrypt" {
		encrypt(input, append(values["--recipient"], keysIn(values["--recipients-file"])...))
	} else {
		decrypt(input, keysIn(values["--identity"]))
	}
}

func encrypt(text []byte, recipients []string) {
	for _, r := range recipients {
		if !strings.HasPrefix(r, "age1") {
			fail(fmt.Sprintf("unknown recipient type: %q", r))
		}
	}
	header := strings.Join(recipients, " ") + "\n"
	file := first + base64.StdEncoding.EncodeToString(append([]byte(header), text...)) + last
	if slices.Contains(recipients, "age1fails") {
		fmt.Print(file[:len(file)/2])
		fail("\x1b[31mno luck\x1b[0m\r")
	}
	fmt.Print(file)
}

func decrypt(file []byte, identities []string) {
	body, whole := strings.CutSuffix(strings.TrimPrefix(string(file), first), last)
	inside, err := base64.StdEncoding.DecodeString(body)
	if err != nil || !whole {
		fail("failed to decrypt and authenticate payload chunk")
	}
	header, text, _ := bytes.Cut(inside, []byte("\n"))
	for _, identity := range identities {
		if name, is := strings.CutPrefix(identity, "AGE-SECRET-KEY-"); is && slices.Contains(strings.Fields(string(header)), "age1"+name) {
			_, _ = os.Stdout.Write(text)
			return
		}
	}
	fail("no identity matched any of the recipients")
}

// keysIn returns the lines of files.
func keysIn(paths []string) (keys []string) {
	for _, path := range paths {
		text, err := os.ReadFile(path)
		if err != nil {
			fail(fmt.Sprintf("reading %q: failed to open file: %v", path, err))
		}
		keys = append(keys, strings.Fields(string(text))...)
	}
	return keys
}

func fail(why string) {
	fmt.Fprintf(os.Stderr, "age: error: %s\nage: report unexpected or unhelpful errors at https://filippo.io/age/report\n", why)
	os.Exit(1)
}
