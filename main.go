// Command calmcalf is a bedtime coach for people who get night leg cramps.
package main

import (
	"os"

	"calmcalf/ui/cli"
)

func main() { os.Exit(cli.Main(os.Args[1:])) }
