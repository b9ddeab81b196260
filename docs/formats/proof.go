// Checks a seal's tlog-proof with Go's sumdb packages, and nothing of Sealwright's.
//
//	go run proof.go http://localhost:8080 K7M2-Q9XR-1D
package main

import (
	"encoding/binary"
	"fmt"
	"io"
	"net/http"
	"os"
	"strconv"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

func get(address string) []byte {
	answer, err := http.Get(address)
	must(err)
	defer answer.Body.Close()
	if answer.StatusCode != 200 {
		panic(address + ": " + answer.Status)
	}
	body, err := io.ReadAll(answer.Body)
	must(err)
	return body
}

func must(err error) {
	if err != nil {
		panic(err)
	}
}

func main() {
	base, number := os.Args[1], os.Args[2]
	verifier, err := note.NewVerifier(strings.Split(string(get(base+"/log/key")), " ")[0])
	must(err)

	head, checkpoint, _ := strings.Cut(string(get(base+"/seals/"+number+"/proof")), "\n\n")
	signed, err := note.Open([]byte(checkpoint), note.VerifierList(verifier))
	must(err)
	tree := strings.Split(signed.Text, "\n")
	size, err := strconv.ParseInt(tree[1], 10, 64)
	must(err)
	root, err := tlog.ParseHash(tree[2])
	must(err)

	lines := strings.Split(head, "\n")
	index, err := strconv.ParseInt(strings.TrimPrefix(lines[1], "index "), 10, 64)
	must(err)
	var proof tlog.RecordProof
	for _, line := range lines[2:] {
		hash, err := tlog.ParseHash(line)
		must(err)
		proof = append(proof, hash)
	}

	tile := tlog.Tile{H: 8, L: -1, N: index / 256, W: 256}
	if size < (tile.N+1)*256 {
		tile.W = int(size % 256)
	}
	leaves := get(base + "/log/" + strings.Replace(tile.Path(), "tile/8/data/", "tile/entries/", 1))
	for i := index / 256 * 256; i < index; i++ {
		leaves = leaves[2+binary.BigEndian.Uint16(leaves):]
	}
	leaf := leaves[2 : 2+binary.BigEndian.Uint16(leaves)]

	must(tlog.CheckRecord(proof, size, root, index, tlog.RecordHash(leaf)))
	fmt.Println("the log of", tree[0], "with", size, "leaves has at", index, string(leaf))
	leaf[len(leaf)/2] ^= 1
	if tlog.CheckRecord(proof, size, root, index, tlog.RecordHash(leaf)) == nil {
		panic("a changed leaf was accepted")
	}
	fmt.Println("with one bit changed it has not")
}
