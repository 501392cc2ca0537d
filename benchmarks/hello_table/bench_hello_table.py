"""The smallest Typer program that prints one Rich table."""

import typer
from rich.console import Console
from rich.table import Table

app = typer.Typer()


@app.command()
def hello(name: str) -> None:
    table = Table("Greeting", "Name")
    table.add_row("Hello", name)
    Console().print(table)
