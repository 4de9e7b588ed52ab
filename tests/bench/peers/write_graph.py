"""Writes a graph from a file with one of the peers, and prints its seconds by the clock and of processor time.

Usage: write_graph.py WRITER FILE, where the address and log-in come from NEO4J_URI, NEO4J_USERNAME and
NEO4J_PASSWORD. FILE: {"nodes": [{id, type, properties}], "edges": [{from, to, type, article, properties}]}.
What a peer needs as input is made before the clock runs.
"""

import asyncio
import json
import logging
import os
import sys
import time
from collections import defaultdict

URI = os.environ["NEO4J_URI"]
USERNAME = os.environ["NEO4J_USERNAME"]
PASSWORD = os.environ["NEO4J_PASSWORD"]


def graphrag(nodes, edges):
    from neo4j import GraphDatabase
    from neo4j_graphrag.components.kg_writer import Neo4jWriter
    from neo4j_graphrag.components.types import Neo4jGraph, Neo4jNode, Neo4jRelationship

    driver = GraphDatabase.driver(URI, auth=(USERNAME, PASSWORD))
    writer = Neo4jWriter(driver)
    graph = Neo4jGraph(
        nodes=[
            # It makes a node anew for every graph that it writes, so ids cannot be unique.
            Neo4jNode(
                id=n["id"],
                label=n["type"],
                properties={**{k: v for k, v in n["properties"].items() if k != "id"}, "key": n["id"]},
            )
            for n in nodes
        ],
        relationships=[
            Neo4jRelationship(
                start_node_id=e["from"],
                end_node_id=e["to"],
                type=e["type"],
                properties=e["properties"],
            )
            for e in edges
        ],
    )

    def write():
        result = asyncio.run(writer.run(graph))
        assert result.status == "SUCCESS", result

    return write


def llama_index(nodes, edges):
    from llama_index.core.graph_stores.types import EntityNode, Relation
    from llama_index.graph_stores.neo4j import Neo4jPropertyGraphStore

    store = Neo4jPropertyGraphStore(USERNAME, PASSWORD, URI, refresh_schema=False)
    entities = [
        EntityNode(name=n["id"], label=n["type"], properties=n["properties"]) for n in nodes
    ]
    relations = [
        Relation(
            label=e["type"], source_id=e["from"], target_id=e["to"], properties=e["properties"]
        )
        for e in edges
    ]

    def write():
        store.upsert_nodes(entities)
        store.upsert_relations(relations)

    return write


def langchain(nodes, edges, by_article):
    from langchain_core.documents import Document
    from langchain_neo4j import Neo4jGraph
    from langchain_neo4j.graphs.graph_document import GraphDocument, Node, Relationship

    graph = Neo4jGraph(URI, USERNAME, PASSWORD, refresh_schema=False)
    graph.query("CREATE CONSTRAINT IF NOT EXISTS FOR (b:__Entity__) REQUIRE b.id IS UNIQUE")
    graph.structured_schema = {
        "metadata": {"constraint": [{"labelsOrTypes": ["__Entity__"], "properties": ["id"]}]}
    }
    known = {n["id"]: Node(id=n["id"], type=n["type"], properties=n["properties"]) for n in nodes}
    groups = defaultdict(list)
    for e in edges:
        groups[e["article"] if by_article else ""].append(e)
    documents = []
    for article, own in groups.items():
        ends = dict.fromkeys(end for e in own for end in (e["from"], e["to"]))
        documents.append(
            GraphDocument(
                nodes=[known[end] for end in ends],
                relationships=[
                    Relationship(
                        source=known[e["from"]],
                        target=known[e["to"]],
                        type=e["type"],
                        properties=e["properties"],
                    )
                    for e in own
                ],
                source=Document(page_content=article),
            )
        )
    return lambda: graph.add_graph_documents(documents, baseEntityLabel=True)


WRITERS = {
    "neo4j-graphrag": graphrag,
    "llama-index": llama_index,
    "langchain-neo4j": lambda nodes, edges: langchain(nodes, edges, by_article=False),
    "langchain-neo4j by article": lambda nodes, edges: langchain(nodes, edges, by_article=True),
}


def main():
    logging.disable(logging.WARNING)
    name, file = sys.argv[1:]
    with open(file, encoding="utf-8") as source:
        graph = json.load(source)
    # Peers may hold the same nodes under the same labels, so each writer has ids of its own, and no
    # constraint that Pressgraph made slows them down.
    for node in graph["nodes"]:
        node["id"] = f"{name} {node['id']}"
        node["properties"]["id"] = node["id"]
    for edge in graph["edges"]:
        edge["type"] = f"PEER_{edge['type']}"
        edge["from"], edge["to"] = f"{name} {edge['from']}", f"{name} {edge['to']}"
    write = WRITERS[name](graph["nodes"], graph["edges"])
    started, busy = time.perf_counter(), time.process_time()
    write()
    seconds, busy = time.perf_counter() - started, time.process_time() - busy
    print(json.dumps({"seconds": seconds, "busy": busy}))


main()
