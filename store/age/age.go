// Package age encrypts and decrypts through the age command (age-encryption.org): to link
// its library would cost every command 2.3 ms. Its one rule: what fails returns nothing, and
// says what to do.
package age

import (
	"bytes"
	"errors"
	"fmt"
	"os/exec"
	"strings"
	"unicode"
)

// The first lines of encrypted files.
const (
	binary  = "age-encryption.org/v1"
	armored = "-----BEGIN AGE ENCRYPTED FILE-----"
)

// Prefix is how many bytes of a file show whether it is encrypted.
const Prefix = len(armored)

// Is reports whether a file is encrypted.
func Is(file []byte) bool {
	return bytes.HasPrefix(file, []byte(binary)) || bytes.HasPrefix(file, []byte(armored))
}

// Encrypt encrypts a file for recipients, as lines of ASCII. A recipient is a public key,
// which begins with age1 or ssh-, or else the path of a file that lists some.
func Encrypt(file []byte, recipients ...string) ([]byte, error) {
	args := []string{"--encrypt", "--armor"}
	for _, r := range recipients {
		option := "--recipients-file"
		switch {
		case strings.HasPrefix(strings.ToUpper(r), "AGE-SECRET-KEY-"):
			return nil, errors.New("can't encrypt with a secret key, which nobody else may see; give the public key that belongs to it, which begins with age1")
		case strings.HasPrefix(r, "age1"), strings.HasPrefix(r, "ssh-"):
			option = "--recipient"
		}
		args = append(args, option, r)
	}
	encrypted, err := run(file, args, "a recipient is a public key, which begins with age1 or ssh-, or a file of such keys")
	if err == nil && !Is(encrypted) {
		err = errors.New("the age command did not produce an encrypted file")
	}
	if err != nil {
		return nil, fmt.Errorf("can't encrypt it: %w", err)
	}
	return encrypted, nil
}

// Decrypt decrypts a file with the secret keys in the file at the path identity.
func Decrypt(file []byte, identity string) ([]byte, error) {
	args := []string{"--decrypt", "--identity", identity}
	text, err := run(file, args, "check that the file is complete, and name the file with the secret key that belongs to it")
	if err != nil {
		return nil, fmt.Errorf("can't decrypt it: %w", err)
	}
	return text, nil
}

// ErrMissing means that there is no age command on this computer.
var ErrMissing = errors.New("the age command is not installed: install it, for example with apt install age or brew install age, and try again")

// run gives the age command its input, and returns its output if it succeeds. What is
// secret goes through pipes: the arguments of a command can be seen by everybody. An error
// ends with advice.
func run(input []byte, args []string, advice string) ([]byte, error) {
	var output, complaint bytes.Buffer
	cmd := exec.Command("age", args...)
	cmd.Stdin, cmd.Stdout, cmd.Stderr = bytes.NewReader(input), &output, &complaint
	switch err := cmd.Run(); {
	case errors.Is(err, exec.ErrNotFound):
		return nil, ErrMissing
	case err != nil:
		return nil, fmt.Errorf("age says: %s; %s", said(complaint.String(), err), advice)
	}
	return output.Bytes(), nil
}

// said returns what the age command complained of, free of control characters, or else the
// error that it ended with.
func said(complaint string, err error) string {
	var lines []string
	for line := range strings.Lines(complaint) {
		line, is := strings.CutPrefix(strings.Map(printable, line), "age: error: ")
		if is && len(lines) < 3 {
			lines = append(lines, line)
		}
	}
	if len(lines) == 0 {
		return err.Error()
	}
	return strings.Join(lines, "; ")
}

func printable(r rune) rune {
	if unicode.IsControl(r) || unicode.Is(unicode.Bidi_Control, r) {
		return -1
	}
	return r
}
